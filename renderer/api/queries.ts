import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  type InfiniteData,
} from '@tanstack/react-query';
import type { Channel, Input, Output } from '#shared/ipc/contract.ts';
import type { Drill, Figure, PageOf } from '#shared/metrics/answers.ts';
import type { Board, Comparison, Question, SegmentField } from '#shared/metrics/questions.ts';
import { call } from './client.ts';

/** The query of a channel: its key is the channel and the input. */
export function answerTo<C extends Channel>(channel: C, input: Input<C>) {
  return queryOptions({ queryKey: [channel, input], queryFn: () => call(channel, input) });
}

export type Answer<C extends Channel> = UseQueryResult<Output<C>>;

/** What a board shows. While a changed question is being answered the last answer of the same board stays. */
export function usePage<B extends Board>(
  board: B,
  question: Question,
  comparison: Comparison,
): UseQueryResult<PageOf<B>> {
  const page = useQuery({
    ...answerTo('board.page', { board, question, comparison }),
    placeholderData: (last) => (last?.board === board ? last : undefined),
  });
  // The program answers the page of the board that was asked for.
  return page as UseQueryResult<PageOf<B>>;
}

export type DrillSort = { readonly column: string; readonly descending: boolean };

const drillPage = 200;

/** The rows behind a figure, read as the list is scrolled. */
export function useDrill(
  question: Question,
  figure: Figure,
  sort: DrillSort | null,
): UseInfiniteQueryResult<InfiniteData<Drill>> {
  return useInfiniteQuery({
    queryKey: ['board.rows', { question, figure, sort }],
    queryFn: ({ pageParam }) => call('board.rows', { question, figure, sort, offset: pageParam, limit: drillPage }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return read < last.total && last.rows.length > 0 ? read : null;
    },
    placeholderData: keepPreviousData,
  });
}

export function useWorkspace(): Answer<'workspace.current'> {
  return useQuery(answerTo('workspace.current', {}));
}

export function useRecent(): Answer<'workspace.recent'> {
  return useQuery(answerTo('workspace.recent', {}));
}

export function useAppState(): Answer<'app.state'> {
  return useQuery(answerTo('app.state', {}));
}

/** Settings, people, channels, filter values and annotations exist only while a workspace is open. */
export function useSettings(): Answer<'settings.read'> {
  return useQuery({ ...answerTo('settings.read', {}), enabled: useIsOpen() });
}

export function usePeople(): Answer<'people.list'> {
  return useQuery({ ...answerTo('people.list', {}), enabled: useIsOpen() });
}

/** Channels in order of first import with the hue stored for each. */
export function useChannels(): Answer<'channel.list'> {
  return useQuery({ ...answerTo('channel.list', {}), enabled: useIsOpen() });
}

export function useFilterValues(field: SegmentField, enabled = true): Answer<'board.filterValues'> {
  const open = useIsOpen();
  return useQuery({ ...answerTo('board.filterValues', { field }), enabled: open && enabled });
}

/** All annotations, or those of one board. */
export function useAnnotations(board: Board | null): Answer<'annotation.list'> {
  return useQuery({ ...answerTo('annotation.list', { board }), enabled: useIsOpen() });
}

export function useBatches(): Answer<'batch.list'> {
  return useQuery({ ...answerTo('batch.list', {}), enabled: useIsOpen() });
}

export function useBatchProblems(input: Input<'batch.problems'>): Answer<'batch.problems'> {
  return useQuery({ ...answerTo('batch.problems', input), placeholderData: keepPreviousData });
}

function useIsOpen(): boolean {
  const { data } = useWorkspace();
  return data !== null && data !== undefined;
}
