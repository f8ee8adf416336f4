import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import { ratioOf, smallBase, wilson } from '#shared/metrics/rate.ts';
import { changeOf } from '#renderer/charts/change.ts';
import { ChangeMark } from './change-mark.tsx';

/** A rate by what it is counted from. Null: not known (MO12). */
export type Counted = { readonly part: number | null; readonly base: number | null };

type Props = {
  readonly now: Counted;
  readonly before?: Counted | undefined;
  readonly format: Format;
  readonly maturity?: 'ripe' | 'unripe' | 'unknown';
};

/** A rate as every table shows it: "–" without a base, hollow with its interval under 20 (GE5), else with its change. */
export function Rate({ now, before, format, maturity = 'ripe' }: Props): ReactElement {
  const rate = ratioOf(now.part, now.base);
  if (rate === null || now.part === null || now.base === null) return <span className="text-soft">–</span>;
  if (now.base < smallBase) return <SmallRate part={now.part} base={now.base} rate={rate} format={format} />;
  if (maturity === 'unripe') {
    return (
      <span className="text-soft inline-flex items-baseline gap-1.5 whitespace-nowrap">
        <span className="text-xs">{t('boards.figure.soFar')}</span>
        {format.percent(rate)}
      </span>
    );
  }
  const change =
    before && before.part !== null && before.base !== null
      ? changeOf({ part: now.part, base: now.base }, { part: before.part, base: before.base })
      : null;
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      {change === null ? null : <ChangeMark change={change} format={format} coloured={maturity === 'ripe'} />}
      <span>{format.percent(rate)}</span>
    </span>
  );
}

type SmallProps = { readonly part: number; readonly base: number; readonly rate: number; readonly format: Format };

function SmallRate({ part, base, rate, format }: SmallProps): ReactElement {
  const interval = wilson(part, base);
  const values = { low: format.decimal((interval?.low ?? 0) * 100, 0), high: format.decimal((interval?.high ?? 0) * 100, 0) };
  return (
    <span className="text-soft inline-flex items-center gap-1.5 whitespace-nowrap" title={t('boards.figure.intervalSaid', values)}>
      <span aria-hidden className="text-xs">
        {t('boards.figure.interval', values)}
      </span>
      <span aria-hidden className="border-edge inline-block size-2 rounded-full border-[1.5px]" />
      <span>{format.percent(rate, 0)}</span>
      <span className="sr-only">{t('boards.figure.intervalSaid', values)}</span>
    </span>
  );
}
