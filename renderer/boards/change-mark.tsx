import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Change } from '#renderer/charts/change.ts';

type Props = {
  readonly change: Change;
  readonly format: Format;
  /** False while a cohort ripens or its ripeness is not known: a change has no colour. */
  readonly coloured: boolean;
};

/** A change in points: its direction by icon and number, whether it is real by colour and words. */
export function ChangeMark({ change, format, coloured }: Props): ReactElement | null {
  if (change.verdict === 'small' || Math.abs(change.difference) < 0.000_5) return null;
  const points = format.decimal(Math.abs(change.difference * 100), 1);
  const real = change.verdict === 'real';
  const falls = change.difference < 0;
  const said = t(real ? `boards.figure.${falls ? 'down' : 'up'}` : 'boards.figure.noise', {
    points: real ? points : format.points(change.difference),
  });
  const Icon = falls ? ArrowDown : ArrowUp;
  const tone = !real
    ? 'text-soft'
    : !coloured
      ? 'text-ink font-medium'
      : falls
        ? 'text-bad font-medium'
        : 'text-good font-medium';
  return (
    <span className={`inline-flex items-center gap-0.5 text-xs whitespace-nowrap ${tone}`} title={said}>
      <Icon aria-hidden size={12} strokeWidth={real ? 2.75 : 1.75} />
      <span aria-hidden>{points}</span>
      <span className="sr-only">{said}</span>
    </span>
  );
}
