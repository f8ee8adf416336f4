import { describe, expect, test } from 'vitest';
import { makeFormat } from '#shared/language/format.ts';
import { niceSteps } from '#renderer/charts/axes.ts';
import { changeOf } from '#renderer/charts/change.ts';
import { roiSteps } from '#renderer/charts/channel-roi/bubbles.ts';
import { drawChannelRoi } from '#renderer/charts/channel-roi/option.ts';
import { channelRoiSamples } from '#renderer/charts/channel-roi/samples.ts';
import { levelOf, monthsOf } from '#renderer/charts/close-rates/months.ts';
import { drawCloseRates } from '#renderer/charts/close-rates/option.ts';
import { closeRatesSamples } from '#renderer/charts/close-rates/samples.ts';
import { drawFunnel } from '#renderer/charts/funnel/option.ts';
import { funnelSamples } from '#renderer/charts/funnel/samples.ts';
import { linesOf } from '#renderer/charts/leads-worked/lines.ts';
import { drawLeadsWorked } from '#renderer/charts/leads-worked/option.ts';
import { leadsWorkedSamples } from '#renderer/charts/leads-worked/samples.ts';
import { pointKey, type ChartPoint, type Look } from '#renderer/charts/point.ts';
import { sampleNames } from '#renderer/charts/sample-page.ts';
import { fit, spread, textWidth } from '#renderer/charts/shapes.ts';
import { drawSpeedBands } from '#renderer/charts/speed-bands/option.ts';
import { step } from '#renderer/charts/walk.ts';

const look: Look = {
  scheme: 'light',
  scale: 1,
  format: makeFormat('en-GB'),
  hues: () => '#1f5fd0',
  width: 1000,
  height: 360,
};
const drawn = {
  funnel: (name: (typeof sampleNames)[number], at = look) => drawFunnel(funnelSamples[name], at),
  'leads-worked': (name: (typeof sampleNames)[number], at = look) => drawLeadsWorked(leadsWorkedSamples[name], at),
  'speed-bands': (name: (typeof sampleNames)[number], at = look) => drawSpeedBands(leadsWorkedSamples[name], at),
  'close-rates': (name: (typeof sampleNames)[number], at = look) => drawCloseRates(closeRatesSamples[name], at),
  'channel-roi': (name: (typeof sampleNames)[number], at = look) => drawChannelRoi(channelRoiSamples[name], at),
};

describe.each(Object.entries(drawn))('%s', (_, draw) => {
  test.each(sampleNames)('%s: the same answer gives the same option, and points do not depend on the size', (name) => {
    const first = draw(name);
    expect(JSON.stringify(draw(name))).toBe(JSON.stringify(first));
    const keys = first.points.map(pointKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(draw(name, { ...look, width: 480, height: 260, scale: 2 }).points.map(pointKey)).toEqual(keys);
  });

  test.each(sampleNames)('%s: everything that can be said has words, and the table is whole', (name) => {
    const { points, table } = draw(name);
    for (const point of points) expect(`${point.label} ${point.say}`).not.toMatch(/charts\.|undefined|NaN|\{\{/u);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(JSON.stringify(table)).not.toMatch(/charts\.|undefined|NaN/u);
  });
});

test('GE5, FU7: an unripe step is hatched and says "so far"; it has no colour of good or bad', () => {
  const texts = JSON.stringify(drawFunnel(funnelSamples.typical, look).graphic);
  expect(texts).toContain('so far');
  expect(texts).toContain('6.7 pts, real');
  const ripe = { ...funnelSamples.typical, maturity: [] };
  expect(JSON.stringify(drawFunnel(ripe, look).graphic)).not.toContain('so far');
});

test('GE5: rates of fewer than 20 are hollow; months that still ripen are too, and stand apart from the level', () => {
  const months = monthsOf(closeRatesSamples.typical);
  expect(months.filter((month) => month.small).map((month) => month.operands.base)).toEqual([14]);
  expect(months.filter((month) => month.open)).toHaveLength(3);
  const firm = months.filter((month) => !month.small && !month.open);
  const sum = (pick: 'part' | 'base') => firm.reduce((all, { operands }) => all + operands[pick], 0);
  expect(levelOf(months)).toBeCloseTo(sum('part') / sum('base'), 10);
  expect(levelOf(months.slice(-3))).toBeNull();
});

test('only owners that differ from all together for more than chance have a colour, four at most', () => {
  const lines = linesOf(leadsWorkedSamples.typical);
  expect(lines.at(-1)?.role).toBe('total');
  expect(lines.filter((line) => line.role === 'worse').map((line) => line.name)).toContain('Dmitri Volkov');
  expect(lines.filter((line) => line.role === 'better').map((line) => line.name)).toContain('Eva Lind');
  expect(linesOf(leadsWorkedSamples.huge).filter((line) => line.role !== 'faded')).toHaveLength(5);
});

test('LW7: without sales touches the share worked stands for the share in time', () => {
  const page = leadsWorkedSamples.typical;
  const byStatus = { ...page, now: { ...page.now, basis: 'status' as const } };
  expect(new Set(drawLeadsWorked(byStatus, look).points.map((point) => point.series))).toEqual(new Set(['worked']));
});

test('a cohort whose leads still become customers gives no advice; cash does', () => {
  const page = channelRoiSamples.typical;
  expect(JSON.stringify(drawChannelRoi(page, look).graphic)).not.toContain('Cut:');
  const cash = { ...page, question: { ...page.question, mode: 'cash' as const } };
  expect(JSON.stringify(drawChannelRoi(cash, look).graphic)).toContain('Cut:');
});

test('a change is small, noise or real', () => {
  expect(changeOf({ part: 5, base: 19 }, { part: 50, base: 100 })?.verdict).toBe('small');
  expect(changeOf({ part: 50, base: 100 }, { part: 52, base: 100 })?.verdict).toBe('noise');
  expect(changeOf({ part: 382, base: 1000 }, { part: 450, base: 1000 })?.verdict).toBe('real');
  expect(changeOf({ part: 0, base: 0 }, { part: 1, base: 2 })).toBeNull();
});

test('steps of axes are round', () => {
  expect(niceSteps(0.19)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
  expect(roiSteps([-1])).toEqual([-1, -0.75, -0.5, -0.25, 0, 0.25]);
  expect(roiSteps([20])).toEqual([0, 5, 10, 15, 20, 25]);
});

test('labels keep their distance, in their order, inside their room', () => {
  expect(spread([10, 11, 90], 20, 0, 100)).toEqual([10, 30, 90]);
  expect(spread([95, 96, 97], 20, 0, 100)).toEqual([60, 80, 100]);
});

test('a text is cut where it has no room', () => {
  expect(fit('Paid Search', 500, 13)).toBe('Paid Search');
  const cut = fit('Suchmaschinenwerbung Deutschland', 80, 13);
  expect(cut.endsWith('…')).toBe(true);
  expect(textWidth(cut, 13)).toBeLessThanOrEqual(80);
});

test('arrows walk along a line and change between lines', () => {
  const point = (x: number, owner?: string): ChartPoint => ({
    series: 'in-time',
    keys: owner === undefined ? { week: `W${x}` } : { week: `W${x}`, owner },
    label: '',
    say: '',
    figure: null,
    period: null,
    at: [x, 0],
  });
  const points = [point(0), point(1), point(2), point(1, 'Ann'), point(2, 'Ann')];
  expect(step(points, 0, 'next')).toBe(1);
  expect(step(points, 2, 'next')).toBe(2);
  expect(step(points, 2, 'down')).toBe(4);
  expect(step(points, 3, 'up')).toBe(1);
  expect(step(points, 3, 'first')).toBe(3);
  expect(step(points, 0, 'last')).toBe(2);
});
