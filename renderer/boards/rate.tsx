import type { ReactElement, ReactNode } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import { ratioOf, smallBase, wilson } from '#shared/metrics/rate.ts';
import { changeOf } from '#renderer/charts/change.ts';
import { ChangeMark } from './change-mark.tsx';

/** A rate by what it is counted from. Null: not known (MO12). */
export type Counted = { readonly part: number | null; readonly base: number | null };

export type RateProps = {
  /** The column's head says "so far", so its cells need not. */
  readonly isHeadOpen?: boolean;
  readonly now: Counted;
  readonly before?: Counted | undefined;
  readonly format: Format;
  readonly maturity?: 'ripe' | 'unripe' | 'unknown';
};

/** A rate in a table: what is to be said of it stands before it, so that the numbers stand in a column. */
export function Rate(props: RateProps): ReactElement {
  const { value, note, isSoft } = ratePartsOf(props);
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap ${isSoft ? 'text-soft' : ''}`}>
      {note}
      <span>{value}</span>
    </span>
  );
}

export type RateParts = { readonly value: ReactNode; readonly note: ReactNode; readonly isSoft: boolean };

/** "–" without a base; hollow with its interval under 20 (GE5); "so far" while it ripens; else with its change. */
export function ratePartsOf({ now, before, format, maturity = 'ripe', isHeadOpen = false }: RateProps): RateParts {
  const rate = ratioOf(now.part, now.base);
  if (rate === null || now.part === null || now.base === null) return { value: '–', note: null, isSoft: true };
  if (now.base < smallBase) {
    return {
      value: <Hollow>{format.percent(rate, 0)}</Hollow>,
      note: <Interval part={now.part} base={now.base} format={format} />,
      isSoft: true,
    };
  }
  const value = format.percent(rate);
  if (maturity === 'unripe' && isHeadOpen) return { value, note: null, isSoft: true };
  if (maturity === 'unripe')
    return { value, note: <span className="text-xs">{t('boards.figure.soFar')}</span>, isSoft: true };
  const change =
    before && before.part !== null && before.base !== null
      ? changeOf({ part: now.part, base: now.base }, { part: before.part, base: before.base })
      : null;
  return {
    value,
    note: change === null ? null : <ChangeMark change={change} format={format} coloured={maturity === 'ripe'} />,
    isSoft: false,
  };
}

function Hollow({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span aria-hidden className="border-edge inline-block size-2 rounded-full border-[1.5px]" />
      {children}
    </span>
  );
}

function Interval({
  part,
  base,
  format,
}: {
  readonly part: number;
  readonly base: number;
  readonly format: Format;
}): ReactElement {
  const interval = wilson(part, base);
  const values = {
    low: format.decimal((interval?.low ?? 0) * 100, 0),
    high: format.decimal((interval?.high ?? 0) * 100, 0),
  };
  return (
    <span className="text-xs" title={t('boards.figure.intervalSaid', values)}>
      <span aria-hidden>{t('boards.figure.interval', values)}</span>
      <span className="sr-only">{t('boards.figure.intervalSaid', values)}</span>
    </span>
  );
}
