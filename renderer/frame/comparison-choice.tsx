import type { Comparison } from '#shared/metrics/questions.ts';
import type { Period } from '#shared/time/period.ts';
import { t } from '#shared/language/translate.ts';
import { setQuestion } from '#renderer/state/question.ts';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';
import { DayRange } from './day-range.tsx';

type Kind = 'previous' | 'none' | 'custom';

type ComparisonChoiceProps = {
  readonly comparison: Comparison;
  /** Where a custom comparison starts from. */
  readonly before: Period;
};

/** What the period is laid beside. */
export function ComparisonChoice({ comparison, before }: ComparisonChoiceProps) {
  const kind: Kind = typeof comparison === 'string' ? comparison : 'custom';
  return (
    <section className="border-line flex flex-col gap-2 border-t pt-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-soft text-sm">{t('shell.compare.label')}</h3>
        <ToggleGroup<Kind>
          label={t('shell.compare.label')}
          size="sm"
          value={kind}
          onChange={(next) => setQuestion({ comparison: next === 'custom' ? before : next })}
          choices={(['previous', 'none', 'custom'] as const).map((id) => ({ id, label: t(`shell.compare.${id}`) }))}
        />
      </div>
      {typeof comparison === 'object' && (
        <DayRange period={comparison} onChange={(period) => setQuestion({ comparison: period })} />
      )}
    </section>
  );
}
