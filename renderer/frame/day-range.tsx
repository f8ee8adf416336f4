import { useState } from 'react';
import { dayOf, isoDate } from '#shared/time/day.ts';
import type { Period } from '#shared/time/period.ts';
import { t } from '#shared/language/translate.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DatePicker } from '#renderer/ui/date-picker.tsx';

type DayRangeProps = { readonly period: Period; readonly onChange: (period: Period) => void };

/** First and last day, as people say a period. */
export function DayRange({ period, onChange }: DayRangeProps) {
  const weekStart = useSettings().data?.weekStart ?? 1;
  const [first, setFirst] = useState<string | null>(period.from);
  const [last, setLast] = useState<string | null>(isoDate(dayOf(period.to) - 1));
  const isReversed = first !== null && last !== null && last < first;
  return (
    <div className="flex items-start gap-2">
      <DatePicker
        label={t('shell.period.first')}
        value={first}
        onChange={setFirst}
        weekStart={weekStart}
        className="flex-1"
      />
      <DatePicker
        label={t('shell.period.last')}
        value={last}
        onChange={setLast}
        weekStart={weekStart}
        error={isReversed ? t('shell.period.reversed') : undefined}
        className="flex-1"
      />
      <Button
        className="mt-[1.4375rem]"
        isDisabled={first === null || last === null || isReversed}
        onPress={() => {
          if (first !== null && last !== null) onChange({ from: first, to: isoDate(dayOf(last) + 1) });
        }}
      >
        {t('shell.period.apply')}
      </Button>
    </div>
  );
}
