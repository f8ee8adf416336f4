import { CalendarRange, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Comparison, Question } from '#shared/metrics/questions.ts';
import { dayOf } from '#shared/time/day.ts';
import { periodOf, previousOf, type Period } from '#shared/time/period.ts';
import { t } from '#shared/language/translate.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { useFormat } from '#renderer/state/format.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PopoverButton } from '#renderer/ui/popover.tsx';
import { ComparisonChoice } from './comparison-choice.tsx';
import { PeriodChoice } from './period-choice.tsx';

type PeriodPickerProps = {
  readonly question: Question;
  readonly comparison: Comparison;
  readonly onStep: (by: -1 | 1) => void;
};

/** The period that is looked at and the one beside it, with a step to the one before and after. */
export function PeriodPicker({ question, comparison, onStep }: PeriodPickerProps) {
  const { open, show } = useOverlay();
  const format = useFormat();
  const weekStart = useSettings().data?.weekStart ?? 1;
  const period: Period = { from: question.from, to: question.to };
  const before = comparedWith(period, comparison, weekStart);
  return (
    <div role="group" aria-label={t('shell.period.label')} className="flex min-w-0 items-center gap-0.5">
      <IconButton label={t('shell.period.earlier')} onPress={() => onStep(-1)} className="w-7">
        <ChevronLeft aria-hidden size={16} />
      </IconButton>
      <PopoverButton
        label={t('shell.period.choose')}
        isOpen={open === 'period'}
        onOpenChange={(isOpen) => show(isOpen ? 'period' : null)}
        className="w-[27rem]"
        trigger={
          <Button className="min-w-0 shrink font-normal">
            <CalendarRange aria-hidden size={15} className="text-soft shrink-0" />
            <span className="shrink-0 font-semibold">{format.period(period)}</span>
            {before !== null && (
              <span className="text-soft min-w-0 truncate">
                {t('shell.period.against', { period: format.period(before) })}
              </span>
            )}
          </Button>
        }
      >
        <div className="flex flex-col gap-4 p-4">
          <PeriodChoice period={period} />
          <ComparisonChoice comparison={comparison} before={before ?? periodBefore(period, weekStart)} />
        </div>
      </PopoverButton>
      <IconButton label={t('shell.period.later')} onPress={() => onStep(1)} className="w-7">
        <ChevronRight aria-hidden size={16} />
      </IconButton>
    </div>
  );
}

function periodBefore({ from, to }: Period, weekStart: number): Period {
  return periodOf(previousOf({ from: dayOf(from), to: dayOf(to) }, weekStart));
}

function comparedWith(period: Period, comparison: Comparison, weekStart: number): Period | null {
  if (comparison === 'none') return null;
  return comparison === 'previous' ? periodBefore(period, weekStart) : comparison;
}
