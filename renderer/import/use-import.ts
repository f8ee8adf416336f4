import { create } from 'zustand';
import type { Kind } from '#shared/fields/fields.ts';
import type { ErrorCode } from '#shared/ipc/errors.ts';
import type { ImportRequest, Inspection } from '#shared/ipc/import-contract.ts';
import { ApiError, call, onEvent, sentenceOf } from '#renderer/api/client.ts';
import { useImportFiles, type ImportFile } from '#renderer/state/import-files.ts';
import { inImportOrder, requestOf, type Outcome } from './draft.ts';

type ImportState = {
  readonly inspections: Readonly<Record<string, Inspection>>;
  readonly requests: Readonly<Record<string, ImportRequest>>;
  /** Sentences of files that cannot be read at all. */
  readonly unreadable: Readonly<Record<string, string>>;
  /** Null before the run. In the order of the run. */
  readonly outcomes: ReadonlyMap<string, Outcome> | null;
  readonly isRunning: boolean;
};

const nothing: ImportState = { inspections: {}, requests: {}, unreadable: {}, outcomes: null, isRunning: false };

/** What the person decided about the files that wait, and how their import goes. */
export const useImport = create<ImportState>(() => nothing);

/** Refusals that keep the files after it out too. */
const leaving: readonly ErrorCode[] = ['import-cancelled', 'no-workspace'];

const { setState: set, getState: get } = useImport;

/** Looks into files that were not looked into yet. */
export async function inspectFiles(files: readonly ImportFile[]): Promise<void> {
  const known = get();
  const fresh = files.filter(
    ({ token }) => known.inspections[token] === undefined && known.unreadable[token] === undefined,
  );
  for (const { token } of fresh) {
    try {
      keep(await call('import.inspect', { token }));
    } catch (error) {
      set(({ unreadable }) => ({ unreadable: { ...unreadable, [token]: sentenceOf(error) } }));
    }
  }
}

/** The person says what a file is about; its columns are matched again. */
export async function recogniseAs(token: string, kind: Kind): Promise<void> {
  keep({ ...(await call('import.recognise', { token, kind })), kind });
}

export function changeRequest(request: ImportRequest): void {
  set(({ requests }) => ({ requests: { ...requests, [request.token]: request } }));
}

/** The run that goes on; `left`: no more of its files are wanted, by a cancel or because the workspace is another. */
let run: { left: boolean } | null = null;

/** Imports one file after the other. A file that fails does not keep the others out. */
export async function runImport(): Promise<void> {
  const tokens = new Set(useImportFiles.getState().files.map(({ token }) => token));
  const requests = inImportOrder(Object.values(get().requests).filter(({ token }) => tokens.has(token)));
  const stop = onEvent('import.progress', ({ token, ...progress }) => {
    if (get().outcomes?.get(token)?.state === 'running') settle(token, { state: 'running', progress });
  });
  const current = { left: false };
  run = current;
  const stopOnLeaving = onEvent('workspace.changed', () => {
    current.left = true;
  });
  set({ isRunning: true, outcomes: new Map(requests.map(({ token }) => [token, { state: 'waiting' }])) });
  for (const request of requests) {
    if (current.left) {
      settle(request.token, { state: 'cancelled' });
      continue;
    }
    settle(request.token, { state: 'running', progress: null });
    try {
      settle(request.token, { state: 'done', report: await call('import.run', request) });
    } catch (error) {
      const leaves = error instanceof ApiError && leaving.includes(error.code);
      current.left ||= leaves;
      settle(request.token, leaves ? { state: 'cancelled' } : { state: 'failed', sentence: sentenceOf(error) });
    }
  }
  stop();
  stopOnLeaving();
  run = null;
  set({ isRunning: false });
}

export async function cancelImport(): Promise<void> {
  // Between two files nothing runs that the program could cancel.
  if (run !== null) run.left = true;
  await call('import.cancel', {});
}

/** Back to the files, to try again those that did not come in. */
export function reviseImport(): void {
  const { outcomes } = get();
  for (const [token, { state }] of outcomes ?? []) if (state === 'done') useImportFiles.getState().remove(token);
  set({ outcomes: null });
}

/** Files that came after a run has ended make a new import. */
export function beginAgain(files: readonly ImportFile[]): void {
  const { outcomes, isRunning } = get();
  if (outcomes !== null && !isRunning && files.some(({ token }) => !outcomes.has(token))) reviseImport();
}

/** Leaving the page leaves a report that was read; a run goes on. */
export function leaveReport(): void {
  const { outcomes, isRunning } = get();
  if (outcomes !== null && !isRunning) leaveImport();
}

export function leaveImport(): void {
  useImportFiles.getState().clear();
  set(nothing);
}

function keep(inspection: Inspection): void {
  const request = requestOf(inspection);
  set(({ inspections, requests }) => ({
    inspections: { ...inspections, [inspection.token]: inspection },
    requests: request === null ? requests : { ...requests, [inspection.token]: request },
  }));
}

function settle(token: string, outcome: Outcome): void {
  set(({ outcomes }) => ({ outcomes: new Map(outcomes).set(token, outcome) }));
}
