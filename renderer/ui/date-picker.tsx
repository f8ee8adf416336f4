import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import type { IsoDate } from '#shared/time/day.ts';
import { FieldLabel, FieldNotes, type FieldProps } from './field.tsx';
import { floating, focusRing } from './focus.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type DatePickerProps = FieldProps & {
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  /** ISO weekday on which a week starts. */
  readonly weekStart?: number | undefined;
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A civil day, typed or picked; ISO text in and out. */
export function DatePicker(props: DatePickerProps) {
  const { label, hideLabel, description, error, value, onChange, weekStart = 1, min, max, className = '' } = props;
  return (
    <AriaDatePicker
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      granularity="day"
      firstDayOfWeek={weekdays[weekStart - 1] ?? 'mon'}
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <Group className="border-edge bg-card hover:border-ink focus-within:ring-focus invalid:border-bad disabled:border-line flex h-9 items-center rounded-md border pr-1 pl-3">
        <DateInput className="flex flex-1 items-center whitespace-nowrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="focus:bg-accent focus:text-accent-ink type-literal:min-w-0 type-literal:px-0 min-w-6 py-0.5 text-center placeholder:text-soft rounded-sm px-0.5 outline-none"
            />
          )}
        </DateInput>
        <Button className={`text-soft hover:text-ink hover:bg-sunken rounded-sm p-1.5 ${focusRing}`}>
          <CalendarDays aria-hidden size={15} />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover offset={4} className={floating}>
        <Dialog className="p-3 outline-none">
          <Calendar>
            <header className="mb-2 flex items-center justify-between">
              <Button slot="previous" className={`hover:bg-sunken rounded-md p-1.5 ${focusRing}`}>
                <ChevronLeft aria-hidden size={16} />
              </Button>
              <CalendarHeading className="font-semibold" />
              <Button slot="next" className={`hover:bg-sunken rounded-md p-1.5 ${focusRing}`}>
                <ChevronRight aria-hidden size={16} />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(day) => (
                  <CalendarHeaderCell className="text-soft size-8 text-xs font-medium">{day}</CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    date={date}
                    className="hover:bg-sunken selected:bg-accent selected:text-accent-ink focus-visible:ring-focus disabled:text-soft outside-month:invisible flex size-8 items-center justify-center rounded-md outline-none"
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}
