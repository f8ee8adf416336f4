import { pinKey, type Annotation, type Pin } from '#shared/ipc/annotation-contract.ts';
import { segmentFields, type Board, type Filter, type Question, type SegmentField } from '#shared/metrics/questions.ts';
import { pointKey, type ChartPoint, type Mark } from '#renderer/charts/point.ts';

/** An annotation that stands on the chart as it is shown, with its number there. */
export type PinnedHere = { readonly annotation: Annotation; readonly number: number; readonly point: ChartPoint };

export type SortedAnnotations = {
  readonly here: readonly PinnedHere[];
  /** Those of other periods, filters or segments. */
  readonly elsewhere: readonly Annotation[];
  /** They can be restored. */
  readonly deleted: readonly Annotation[];
};

/** Where an annotation written on this point is pinned: its keys, and the question under which its number stood. */
export function pinOf(point: ChartPoint, { from, to, where }: Question): Pin {
  return { series: point.series, keys: { ...point.keys }, where: [...where], from, to, said: point.say.slice(0, 300) };
}

/**
 * Which annotations stand on a chart with these points under these filters. Numbers follow the points in the chart's own
 * order, and on one point the order of writing.
 */
export function sortAnnotations(
  board: Board,
  points: readonly ChartPoint[],
  where: readonly Filter[],
  annotations: readonly Annotation[],
): SortedAnnotations {
  const ofBoard = annotations.filter((annotation) => annotation.board === board);
  const alive = ofBoard.filter((annotation) => !annotation.deleted);
  const byPin = Map.groupBy(alive, (annotation) => pinKey(board, annotation.pin));
  const here: PinnedHere[] = [];
  const seen = new Set<string>();
  for (const point of points) {
    const key = pinKey(board, { series: point.series, keys: { ...point.keys }, where: [...where] });
    if (seen.has(key)) continue;
    seen.add(key);
    for (const annotation of byPin.get(key) ?? []) here.push({ annotation, number: here.length + 1, point });
  }
  return {
    here,
    elsewhere: alive.filter((annotation) => !here.some((pinned) => pinned.annotation.id === annotation.id)),
    deleted: ofBoard.filter((annotation) => annotation.deleted),
  };
}

/** The numbered pins the chart draws. */
export function marksOf(here: readonly PinnedHere[]): Mark[] {
  return here.map(({ annotation: { board, pin }, number, point }) => ({
    pinKey: pinKey(board, pin),
    number,
    pointKey: pointKey(point),
  }));
}

/** What the chart was divided by when the pin was set: the segment its keys name. */
export function segmentOf({ keys }: Pick<Pin, 'keys'>): SegmentField | null {
  return segmentFields.find((field) => field in keys) ?? null;
}
