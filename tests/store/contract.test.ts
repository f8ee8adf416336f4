import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReader, createWriter, type StoreApp } from '#electron/app.ts';
import { answer } from '#electron/ipc/dispatch.ts';
import { windowHandlers, type WindowDeps } from '#electron/ipc/window-handlers.ts';
import { contract, type Channel } from '#shared/ipc/contract.ts';
import { errorCodes, type Envelope } from '#shared/ipc/errors.ts';
import { english } from '#shared/language/english.ts';
import { makeWorld, type World } from '../world/world.ts';

const reported: unknown[] = [];
const options = { clock: () => 0, emit: () => undefined, report: (error: unknown) => reported.push(error) };
const channels = Object.keys(contract) as Channel[];
const planted = 'Erika Mustermann';
let world: World;
let reader: StoreApp;
let writer: StoreApp;

beforeAll(async () => {
  world = await makeWorld({
    asOf: '2026-10-31',
    leads: [{ external_id: '1', name: planted, email: 'erika@m.example', created_at: '2026-09-01' }],
  });
  world.store.close();
  reader = createReader(options);
  writer = createWriter(options);
  await writer.open(world.path, { workspace: 1, checked: false });
  await reader.open(world.path, { workspace: 1, checked: true });
});
afterAll(async () => {
  await reader.closeStore();
  await writer.closeStore();
  world.close();
});

/** The window's handlers must refuse before they touch anything of what they work with. */
const untouchable = new Proxy({}, { get: (_target, name) => expect.fail(`reached ${String(name)}`) }) as WindowDeps;

function ask(channel: string, input: unknown): Promise<Envelope> {
  const runs = Object.hasOwn(contract, channel) ? contract[channel as Channel].runs : 'reader';
  if (runs === 'window') return answer(windowHandlers, channel, input, untouchable, options.report);
  return (runs === 'reader' ? reader : writer).dispatch(channel, input, { workspace: 1, files: {} });
}

function expectTyped(envelope: Envelope): void {
  if (envelope.ok) return;
  expect(errorCodes).toContain(envelope.error.code);
  expect(envelope.error.message).not.toMatch(/[{}]|errors\./u);
  expect(JSON.stringify(envelope)).not.toContain(planted);
  expect(JSON.stringify(envelope)).not.toContain(world.path);
}

describe('every channel refuses what does not fit it, with a code and a sentence', () => {
  const strange = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.jsonValue(),
    fc.constant(JSON.parse('{"__proto__":{"polluted":true},"board":"funnel"}') as unknown),
    fc.constant({ constructor: { prototype: { polluted: true } } }),
    fc.constant({ token: '/etc/passwd', name: planted }),
  );
  test.each(channels)('%s', async (channel) => {
    const schema = contract[channel].input;
    await fc.assert(
      fc.asyncProperty(strange, async (input) => {
        fc.pre(!schema.safeParse(input).success);
        const envelope = await ask(channel, input);
        expect(envelope.ok).toBe(false);
        expectTyped(envelope);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(['', 'toString', '__proto__', 'constructor', 'board.pages', 'Board.page'])(
    'a channel that is none: %s',
    async (channel) => {
      expect(await ask(channel, {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
    },
  );
});

test('every channel of the threads answers well-formed input, or refuses it with a code', async () => {
  const question = { from: '2026-09-01', to: '2026-10-01', by: null, where: [], mode: 'cohort', model: 'linear' };
  const inputs: Partial<Record<Channel, unknown>> = {
    'board.page': { board: 'funnel', question, comparison: 'previous' },
    'board.rows': {
      question,
      figure: { board: 'funnel', name: 'count', stage: 'lead' },
      sort: null,
      offset: 0,
      limit: 10,
    },
    'board.rowsAsCsv': { question, figure: { board: 'funnel', name: 'count', stage: 'lead' } },
    'board.filterValues': { field: 'channel' },
    'annotation.list': { board: null },
    'batch.problems': { batch: 1, severity: 'reject', offset: 0, limit: 10 },
    'people.save': { id: null, name: 'Ann', team: null },
    'settings.change': { slaHours: 4 },
    'annotation.change': { id: 99, change: { kind: 'delete' } },
  };
  const token = { token: 'none' };
  for (const channel of channels.filter((name) => contract[name].runs !== 'window')) {
    const input = inputs[channel] ?? (contract[channel].input.safeParse(token).success ? token : {});
    const envelope = await ask(channel, input);
    expectTyped(envelope);
    if (inputs[channel] !== undefined && channel !== 'annotation.change')
      expect({ channel, envelope }).toMatchObject({ envelope: { ok: true } });
  }
  expect(reported).toEqual([]);
});

test('every error code has a sentence, and every sentence a code', () => {
  expect(Object.keys(english.errors).toSorted()).toEqual([...errorCodes].toSorted());
});
