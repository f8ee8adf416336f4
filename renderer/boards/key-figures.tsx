import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '#shared/metrics/answers.ts';
import type { Format } from '#shared/language/format.ts';
import { FigureButton } from './figure-button.tsx';
import { ratePartsOf, type Counted } from './rate.tsx';

export type KeyFigure = {
  readonly label: string;
  readonly figure: Figure;
  readonly value: ReactNode;
  /** Below the value: what it is counted from, and how it changed. */
  readonly detail: ReactNode;
};

/** The few numbers that carry a board; each opens its rows. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }): ReactElement {
  return (
    <dl className="border-line bg-card grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] overflow-hidden rounded-lg border">
      {figures.map(({ label, figure, value, detail }) => (
        <div key={label} className="border-line -mr-px -mb-px border-r border-b px-4 py-3">
          <dt className="text-soft text-sm">{label}</dt>
          <dd>
            <FigureButton figure={figure} title={label} className="text-2xl font-bold tracking-tight">
              {value}
            </FigureButton>
            <div className="text-soft mt-0.5 flex min-h-5 flex-wrap items-baseline gap-x-2 text-sm">{detail}</div>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type RateFigure = {
  readonly label: string;
  readonly figure: Figure;
  readonly now: Counted;
  readonly before: Counted | undefined;
  readonly maturity?: 'ripe' | 'unripe' | 'unknown';
  /** What it is counted from: `214 of 235`. */
  readonly of: string;
  readonly format: Format;
};

export function rateFigure({ of, label, figure, ...rate }: RateFigure): KeyFigure {
  const { value, note, isSoft } = ratePartsOf(rate);
  return {
    label,
    figure,
    value: isSoft ? <span className="text-soft">{value}</span> : value,
    detail: (
      <>
        <span>{of}</span>
        {note}
      </>
    ),
  };
}
