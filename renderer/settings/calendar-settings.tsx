import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isoDate } from '#shared/time/day.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DatePicker } from '#renderer/ui/date-picker.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Setting, type GroupProps } from './setting.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** When a day begins, a week starts and people work. */
export function CalendarSettings({ settings, onChange }: GroupProps) {
  const { locale } = useFormat();
  // 1970-01-05 was a Monday.
  const weekdayName = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(isoDate(3 + weekday)));
  const zones = useMemo(
    () =>
      [...new Set([settings.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
        id: zone,
        label: zone.replaceAll('_', ' '),
      })),
    [settings.timeZone],
  );
  const toggleDay = (weekday: number, works: boolean) => {
    const days = works
      ? [...settings.workingDays, weekday].toSorted((a, b) => a - b)
      : settings.workingDays.filter((day) => day !== weekday);
    if (days.length > 0) onChange({ workingDays: days });
  };
  return (
    <Card title={t('settings.calendar')}>
      <Setting label={t('settings.timeZone')} detail={t('settings.timeZoneDetail')}>
        <SearchSelect
          label={t('settings.timeZone')}
          options={zones}
          value={settings.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </Setting>
      <Setting label={t('settings.weekStart')} detail={t('settings.weekStartDetail')}>
        <Select
          label={t('settings.weekStart')}
          hideLabel
          value={String(settings.weekStart)}
          onChange={(weekday) => onChange({ weekStart: Number(weekday) })}
          options={weekdays.map((weekday) => ({ id: String(weekday), label: weekdayName(weekday) }))}
        />
      </Setting>
      <Setting label={t('settings.workingDays')} detail={t('settings.workingDaysDetail')}>
        <div role="group" aria-label={t('settings.workingDays')} className="grid grid-cols-2 gap-x-4 gap-y-1.5">
          {weekdays.map((weekday) => (
            <Checkbox
              key={weekday}
              isSelected={settings.workingDays.includes(weekday)}
              onChange={(works) => toggleDay(weekday, works)}
            >
              {weekdayName(weekday)}
            </Checkbox>
          ))}
        </div>
      </Setting>
      <Setting label={t('settings.holidays')} detail={t('settings.holidaysDetail')}>
        <Holidays
          holidays={settings.holidays}
          weekStart={settings.weekStart}
          onChange={(holidays) => onChange({ holidays })}
        />
      </Setting>
    </Card>
  );
}

type HolidaysProps = {
  readonly holidays: readonly string[];
  readonly weekStart: number;
  readonly onChange: (holidays: string[]) => void;
};

function Holidays({ holidays, weekStart, onChange }: HolidaysProps) {
  const format = useFormat();
  const [day, setDay] = useState<string | null>(null);
  const canAdd = day !== null && !holidays.includes(day);
  return (
    <div className="flex flex-col gap-2">
      {holidays.length > 0 && (
        <ul className="border-line max-h-56 overflow-y-auto rounded-md border">
          {holidays.map((holiday) => (
            <li
              key={holiday}
              className="border-line flex items-center justify-between border-b py-0.5 pr-1 pl-3 last:border-0"
            >
              {format.date(holiday)}
              <IconButton
                size="sm"
                label={t('settings.holidayRemove', { date: format.date(holiday) })}
                onPress={() => onChange(holidays.filter((other) => other !== holiday))}
              >
                <X aria-hidden size={14} className="text-soft" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-2">
        <DatePicker
          label={t('settings.holidayNew')}
          hideLabel
          value={day}
          onChange={setDay}
          weekStart={weekStart}
          className="flex-1"
        />
        <Button
          isDisabled={!canAdd}
          onPress={() => {
            if (day === null) return;
            onChange([...holidays, day].toSorted());
            setDay(null);
          }}
        >
          <Plus aria-hidden size={15} />
          {t('settings.holidayAdd')}
        </Button>
      </div>
    </div>
  );
}
