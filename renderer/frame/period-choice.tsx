import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { civilOf, dayOf, isoDate } from '#shared/time/day.ts';
import { isoWeek, periodOf, unitAround, type Period, type Unit } from '#shared/time/period.ts';
import { t } from '#shared/language/translate.ts';
import type { Format } from '#shared/language/format.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { periodAs, setQuestion, unitOfPeriod } from '#renderer/state/question.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';
import { DayRange } from './day-range.tsx';

type Shown = Unit | 'custom';
const grids: Readonly<Record<Unit, string>> = { week: 'grid-cols-9', month: 'grid-cols-4', quarter: 'grid-cols-4' };

/** A week, month or quarter of a year, or any days. */
export function PeriodChoice({ period }: { readonly period: Period }) {
  const weekStart = useSettings().data?.weekStart ?? 1;
  const [shown, setShown] = useState<Shown>(() => unitOfPeriod(period, weekStart));
  const choose = (unit: Shown) => {
    setShown(unit);
    if (unit !== 'custom') setQuestion({ period: periodAs(period, unit, weekStart) });
  };
  return (
    <section className="flex flex-col gap-3">
      <ToggleGroup<Shown>
        label={t('shell.period.unit')}
        value={shown}
        onChange={choose}
        choices={(['week', 'month', 'quarter', 'custom'] as const).map((id) => ({ id, label: t(`shell.unit.${id}`) }))}
      />
      {shown === 'custom' ? (
        <DayRange period={period} onChange={(chosen) => setQuestion({ period: chosen })} />
      ) : (
        <YearOf key={shown} unit={shown} period={period} weekStart={weekStart} />
      )}
    </section>
  );
}

type YearOfProps = { readonly unit: Unit; readonly period: Period; readonly weekStart: number };

function YearOf({ unit, period, weekStart }: YearOfProps) {
  const format = useFormat();
  const [year, setYear] = useState(() => yearOf(period, unit));
  const choices = periodsOf(year, unit, weekStart);
  return (
    <>
      <div className="flex items-center justify-between">
        <IconButton size="sm" label={t('shell.period.yearBefore')} onPress={() => setYear(year - 1)}>
          <ChevronLeft aria-hidden size={15} />
        </IconButton>
        <span aria-live="polite" className="font-semibold">
          {year}
        </span>
        <IconButton size="sm" label={t('shell.period.yearAfter')} onPress={() => setYear(year + 1)}>
          <ChevronRight aria-hidden size={15} />
        </IconButton>
      </div>
      <ToggleButtonGroup
        aria-label={t(`shell.unit.${unit}`)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[period.from]}
        onSelectionChange={(keys) => {
          const chosen = choices.find(({ from }) => keys.has(from));
          if (chosen !== undefined) setQuestion({ period: chosen });
        }}
        className={`grid gap-1 ${grids[unit]}`}
      >
        {choices.map((choice) => (
          <ToggleButton
            key={choice.from}
            id={choice.from}
            aria-label={nameOf(choice, unit, format)}
            className="border-line hover:border-edge selected:border-accent selected:bg-accent selected:text-accent-ink focus-visible:ring-focus h-8 cursor-default rounded-md border text-sm outline-none"
          >
            {labelOf(choice, unit, format)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="text-soft text-center text-sm">{format.period(period)}</p>
    </>
  );
}

/** The year a week belongs to is that of its Thursday, as its number is. */
function yearOf(period: Period, unit: Unit): number {
  if (unit === 'week') return Number(isoWeek(dayOf(period.from)).slice(0, 4));
  return civilOf(dayOf(period.from)).year;
}

function periodsOf(year: number, unit: Unit, weekStart: number): Period[] {
  const found: Period[] = [];
  let next = unitAround(dayOf(`${year}-01-${unit === 'week' ? '04' : '01'}`), unit, weekStart);
  while (yearOf(periodOf(next), unit) === year) {
    found.push(periodOf(next));
    next = unitAround(next.to, unit, weekStart);
  }
  return found;
}

function labelOf(period: Period, unit: Unit, format: Format): string {
  if (unit === 'week') return isoWeek(dayOf(period.from)).slice(6);
  if (unit === 'quarter') return format.period(period).slice(0, 2);
  return new Intl.DateTimeFormat(format.locale, { month: 'short', timeZone: 'UTC' }).format(new Date(period.from));
}

function nameOf(period: Period, unit: Unit, format: Format): string {
  if (unit !== 'week') return format.period(period);
  const week = isoWeek(dayOf(period.from));
  return t('shell.period.weekName', {
    week: Number(week.slice(6)),
    days: format.period({ from: period.from, to: isoDate(dayOf(period.to)) }),
  });
}
