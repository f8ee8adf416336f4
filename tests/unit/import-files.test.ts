import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '#renderer/api/bridge.ts';
import { cancelImport, changeRequest, leaveImport, runImport, useImport } from '#renderer/import/use-import.ts';
import { useImportFiles } from '#renderer/state/import-files.ts';
import type { ErrorCode } from '#shared/ipc/errors.ts';

const listeners = new Map<string, (payload: unknown) => void>();
const report = { ok: true, value: {} };
const refusal = (code: ErrorCode) => ({ ok: false, error: { code, message: code, details: {} } });

/** Imports three files; `answerOf` answers the run of each. */
async function importThree(answerOf: (token: string) => unknown): Promise<unknown> {
  const call = (channel: string, input: unknown): Promise<unknown> =>
    Promise.resolve(channel === 'import.run' ? answerOf((input as { token: string }).token) : report);
  const loopboard: Bridge = {
    call,
    on: (event, listener) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
    filesFrom: () => Promise.resolve([]),
  };
  vi.stubGlobal('window', { loopboard });
  const tokens = ['a', 'b', 'c'];
  useImportFiles.getState().add(tokens.map((token) => ({ token, name: `${token}.csv` })));
  for (const token of tokens) {
    const open = { system: null, asOf: null };
    changeRequest({ token, kind: 'leads', columns: {}, constants: {}, dateOrders: {}, decimals: {}, ...open });
  }
  await runImport();
  expect(listeners.size).toBe(0);
  expect(useImport.getState().isRunning).toBe(false);
  return [...(useImport.getState().outcomes ?? [])].map(([token, { state }]) => `${token} ${state}`);
}

afterEach(() => {
  leaveImport();
  vi.unstubAllGlobals();
});

describe('the import of several files', () => {
  it('goes on after a file that fails', async () => {
    const outcomes = await importThree((token) => (token === 'a' ? refusal('file-empty') : report));
    expect(outcomes).toStrictEqual(['a failed', 'b done', 'c done']);
  });

  it('stops when the workspace is another', async () => {
    const outcomes = await importThree((token) => {
      if (token === 'b') listeners.get('workspace.changed')?.({ open: true });
      return report;
    });
    expect(outcomes).toStrictEqual(['a done', 'b done', 'c cancelled']);
  });

  it.each(['import-cancelled', 'no-workspace'] as const)('stops at a file that answers %s', async (code) => {
    const outcomes = await importThree((token) => (token === 'a' ? refusal(code) : report));
    expect(outcomes).toStrictEqual(['a cancelled', 'b cancelled', 'c cancelled']);
  });

  it('stops after a cancel that came too late for the file that ran', async () => {
    const outcomes = await importThree((token) => {
      if (token === 'a') void cancelImport();
      return report;
    });
    expect(outcomes).toStrictEqual(['a done', 'b cancelled', 'c cancelled']);
  });
});
