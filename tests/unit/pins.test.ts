import { expect, test } from 'vitest';
import { marksOf, pinOf, sortAnnotations } from '#renderer/annotations/pins.ts';
import { pointKey, type ChartPoint } from '#renderer/charts/point.ts';
import type { Annotation, Pin } from '#shared/ipc/annotation-contract.ts';
import type { Question } from '#shared/metrics/questions.ts';

const question: Question = {
  from: '2026-10-01',
  to: '2026-11-01',
  by: null,
  where: [{ field: 'channel', value: 'Paid Search' }],
  mode: 'cohort',
  model: 'linear',
};
const point = (week: string, owner: string | null): ChartPoint => ({
  series: 'in-time',
  keys: { week, owner },
  label: week,
  say: `${week}: 62 % in time`,
  figure: null,
  period: null,
  at: [0, 0],
});
const annotation = (id: number, pin: Pin, deleted = false): Annotation => ({
  id,
  board: 'leads-worked',
  pin,
  author: 'Ann',
  body: `Annotation ${id}`,
  createdAt: `2026-11-0${id}T09:00:00.000Z`,
  deleted,
  history: [],
});
const w40 = point('2026-W40', 'Ann');
const w41 = point('2026-W41', 'Ann');
const nobody = point('2026-W41', null);

test('an annotation finds its point by its keys, in whatever order they were stored', () => {
  const pin = pinOf(w41, question);
  const stored: Pin = { ...pin, keys: Object.fromEntries(Object.entries(pin.keys).toReversed()) };
  const { here } = sortAnnotations('leads-worked', [w40, w41], question.where, [annotation(1, stored)]);
  expect(here.map((pinned) => pinned.point)).toEqual([w41]);
});

test('numbers follow the points on the chart, not the time of writing', () => {
  const written = [annotation(1, pinOf(w41, question)), annotation(2, pinOf(w40, question))];
  const { here } = sortAnnotations('leads-worked', [w40, w41], question.where, written);
  expect(here.map(({ annotation: { id }, number }) => [id, number])).toEqual([
    [2, 1],
    [1, 2],
  ]);
  expect(marksOf(here).map(({ pointKey: key, number }) => [key, number])).toEqual([
    [pointKey(w40), 1],
    [pointKey(w41), 2],
  ]);
});

test('an earlier week and another first owner on the chart do not move a mark', () => {
  const written = [annotation(1, pinOf(w41, question))];
  const points = [point('2026-W39', 'Aaron'), point('2026-W39', 'Ann'), w40, point('2026-W41', 'Aaron'), w41];
  const { here } = sortAnnotations('leads-worked', points, question.where, written);
  expect(here.map((pinned) => pinned.point)).toEqual([w41]);
});

test('no owner is not an owner called anything', () => {
  const { here } = sortAnnotations('leads-worked', [w41, nobody], question.where, [
    annotation(1, pinOf(nobody, question)),
  ]);
  expect(here.map((pinned) => pinned.point)).toEqual([nobody]);
});

test('under other filters, out of sight, on another board or deleted, an annotation is not on the chart', () => {
  const pin = pinOf(w41, question);
  const unfiltered = annotation(1, { ...pin, where: [] });
  const earlier = annotation(2, pinOf(point('2026-W01', 'Ann'), question));
  const gone = annotation(3, pin, true);
  const other: Annotation = { ...annotation(4, pin), board: 'funnel' };
  const sorted = sortAnnotations('leads-worked', [w40, w41], question.where, [unfiltered, earlier, gone, other]);
  expect(sorted.here).toEqual([]);
  expect(sorted.elsewhere).toEqual([unfiltered, earlier]);
  expect(sorted.deleted).toEqual([gone]);
});
