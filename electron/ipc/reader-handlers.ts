import type { ReadableStore } from '#electron/store/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { listAnnotations } from '#electron/annotations/annotations.ts';
import { listBatches, listProblems } from '#electron/import/batches.ts';
import { drillCsv } from '#electron/metrics/drill-csv.ts';
import { filterValues } from '#electron/metrics/filter-values.ts';
import { boardDrill, boardPage } from '#electron/metrics/page.ts';
import { listChannels, listPeople } from '#electron/settings/people.ts';
import { readSettings } from '#electron/store/settings.ts';
import { workspaceState } from '#electron/settings/workspace-state.ts';
import type { ChannelsOf, Handlers } from './dispatch.ts';

export type ReaderDeps = { readonly store: ReadableStore | null; readonly writable: boolean };

function opened(deps: ReaderDeps): ReadableStore {
  if (deps.store === null) throw new AppError('no-workspace');
  return deps.store;
}

/** What the reading thread answers. */
export const readerHandlers: Handlers<ChannelsOf<'reader'>, ReaderDeps> = {
  'workspace.state': (_input, deps) => workspaceState(opened(deps), deps.writable),
  'batch.list': (_input, deps) => listBatches(opened(deps)),
  'batch.problems': (input, deps) => listProblems(opened(deps), input),
  'board.page': ({ board, question, comparison }, deps) => boardPage(opened(deps), board, question, comparison),
  'board.rows': ({ question, figure, asOf, sort, offset, limit }, deps) =>
    boardDrill(opened(deps), question, figure, { sort, offset, limit }, asOf),
  'board.rowsAsCsv': ({ question, figure, asOf }, deps) => drillCsv(opened(deps), question, figure, asOf),
  'board.filterValues': ({ field }, deps) => filterValues(opened(deps), field),
  'annotation.list': ({ board }, deps) => listAnnotations(opened(deps), board),
  'settings.read': (_input, deps) => readSettings(opened(deps)),
  'people.list': (_input, deps) => listPeople(opened(deps)),
  'channel.list': (_input, deps) => listChannels(opened(deps)),
};
