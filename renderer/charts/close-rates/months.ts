import type { CloseRatesPage } from '#shared/metrics/answers.ts';
import { ratio, smallBase, wilson, type Interval } from '#shared/metrics/rate.ts';
import type { Operands } from '../change.ts';

export type Month = {
  /** `2026-09` */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly operands: Operands;
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** Its last word is not spoken: the month runs, or its leads still convert (FU7). */
  readonly open: boolean;
  readonly small: boolean;
};

/** Lead to customer by month of creation; where no leads are known but deals are, the win rate by month of closing. */
export function measureOf(page: CloseRatesPage): 'lead-to-customer' | 'win-rate' {
  const leads = page.trend.some((month) => (month.total.leads ?? 0) > 0);
  const decided = page.trend.some((month) => (month.total.won ?? 0) + (month.total.lost ?? 0) > 0);
  return leads || !decided ? 'lead-to-customer' : 'win-rate';
}

export function monthsOf(page: CloseRatesPage): readonly Month[] {
  const measure = measureOf(page);
  return page.trend.map(({ key, from, to, finished, total, maturity }): Month => {
    const operands =
      measure === 'lead-to-customer'
        ? { part: total.customers ?? 0, base: total.leads ?? 0 }
        : { part: total.won ?? 0, base: (total.won ?? 0) + (total.lost ?? 0) + (total.noDecision ?? 0) };
    return {
      key,
      from,
      to,
      operands,
      rate: ratio(operands.part, operands.base),
      interval: wilson(operands.part, operands.base),
      open: !finished || (measure === 'lead-to-customer' && maturity === 'unripe'),
      small: operands.base < smallBase,
    };
  });
}

/** The rate of all months that are neither open nor small: the level to judge a month by. Null with fewer than three. */
export function levelOf(months: readonly Month[]): number | null {
  const firm = months.filter((month) => !month.open && !month.small);
  if (firm.length < 3) return null;
  const sum = (pick: (operands: Operands) => number): number =>
    firm.reduce((all, { operands }) => all + pick(operands), 0);
  return ratio(
    sum((operands) => operands.part),
    sum((operands) => operands.base),
  );
}
