import { QueryClient } from '@tanstack/react-query';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import type { PrintJob } from '#shared/ipc/contract.ts';
import { makeFormat } from '#shared/language/format.ts';
import type { Page } from '#shared/metrics/answers.ts';
import { boards, type Board } from '#shared/metrics/questions.ts';
import { pointsOf } from '#renderer/annotations/board-chart.tsx';
import { pinOf } from '#renderer/annotations/pins.ts';
import { answerTo } from '#renderer/api/queries.ts';
import { channelRoiSamples } from '#renderer/charts/channel-roi/samples.ts';
import { closeRatesSamples } from '#renderer/charts/close-rates/samples.ts';
import { funnelSamples } from '#renderer/charts/funnel/samples.ts';
import { leadsWorkedSamples } from '#renderer/charts/leads-worked/samples.ts';
import { sampleSegments, type SampleName, type Samples } from '#renderer/charts/sample-page.ts';

const samples: Readonly<Record<Board, Samples<Page>>> = {
  funnel: funnelSamples,
  'leads-worked': leadsWorkedSamples,
  'close-rates': closeRatesSamples,
  'channel-roi': channelRoiSamples,
};

export const sampleFormat = makeFormat('en-GB', 'Europe/Berlin');

export function samplePageOf(board: Board, name: SampleName): Page {
  return samples[board][name];
}

const texts = [
  'Round-robin was off over the weekend; 61 leads waited for Tuesday. Ben switches it back on, due Wednesday.',
  'New landing page went live here.',
  'Two large deals slipped into the next month: not a trend.',
];

/** Annotations on the first, a middle and the last point of a board, and one of another period. */
export function sampleAnnotations(page: Page): Annotation[] {
  const points = pointsOf(page, sampleFormat);
  const chosen = [points.at(0), points.at(Math.floor(points.length / 2)), points.at(-1)];
  const annotations = [...new Set(chosen)].flatMap((point, index): Annotation[] => {
    const body = texts[index];
    if (point === undefined || body === undefined) return [];
    const at = `2026-10-2${index}T08:${index}5:00.000Z`;
    const first = { at, author: 'Ann Lee', change: 'created' as const, body };
    const edited = { at: '2026-10-25T10:00:00.000Z', author: 'Ben Okafor', change: 'edited' as const, body };
    return [
      {
        id: index + 1,
        board: page.board,
        pin: pinOf(point, page.question),
        author: 'Ann Lee',
        body,
        createdAt: at,
        deleted: false,
        history: index === 0 ? [{ ...first, body: 'Round-robin was off.' }, edited] : [first],
      },
    ];
  });
  const elsewhere = annotations.slice(0, 1).map((annotation) => ({
    ...annotation,
    id: 9,
    body: 'Spring fair: many leads, few of them ours.',
    pin: {
      ...annotation.pin,
      from: '2026-04-01',
      to: '2026-05-01',
      where: [{ field: 'channel' as const, value: 'Events' }],
    },
  }));
  return [...annotations, ...elsewhere];
}

type Seed = {
  readonly tone: 'light' | 'dark';
  readonly me: string | null;
  readonly writable: boolean;
  readonly annotations: readonly Annotation[];
};

/** A client that knows all answers already: nothing in the gallery asks the program. */
export function seededClient({ tone, me, writable, annotations }: Seed, pages: readonly Page[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const know = (key: readonly unknown[], data: unknown) => client.setQueryData(key, data);
  know(answerTo('app.state', {}).queryKey, { version: '0', locale: 'en-GB', timeZone: 'Europe/Berlin', theme: tone });
  know(answerTo('workspace.current', {}).queryKey, {
    name: 'Smarketing',
    revision: 12,
    asOf: '2026-10-26',
    writable,
    sample: true,
    counts: { leads: 2418, deals: 420, touches: 18_240, spend: 310, batches: 4 },
  });
  know(answerTo('settings.read', {}).queryKey, {
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    weekStart: 1,
    workingDays: [1, 2, 3, 4, 5],
    holidays: [],
    handOverStage: 'mql',
    slaHours: 24,
    lookBackDays: 365,
    me,
  });
  const channels = sampleSegments.typical.filter((name) => name !== null);
  know(
    answerTo('channel.list', {}).queryKey,
    channels.map((name, hue) => ({ name, hue })),
  );
  know(answerTo('people.list', {}).queryKey, []);
  know(answerTo('annotation.list', { board: null }).queryKey, annotations);
  for (const board of boards) {
    const own = annotations.filter((annotation) => annotation.board === board);
    know(answerTo('annotation.list', { board }).queryKey, own);
  }
  const job: PrintJob = {
    paper: 'a4',
    boards: pages.map(({ board, question, comparison }) => ({ board, question, comparison })),
  };
  know(answerTo('print.job', {}).queryKey, job);
  for (const [index, asked] of job.boards.entries()) know(answerTo('board.page', asked).queryKey, pages[index]);
  return client;
}
