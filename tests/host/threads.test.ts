import { afterEach, describe, expect, it } from 'vitest';
import { createFileTokens } from '#electron/threads/file-tokens.ts';
import type { ThreadReport, ThreadTask } from '#electron/threads/messages.ts';
import { createThread, type Thread } from '#electron/threads/thread.ts';

const entry = new URL('crashing-thread.mjs', import.meta.url);
const call = (channel: string): ThreadTask => ({ task: 'dispatch', channel, input: {}, workspace: 1, files: {} });
const open: ThreadTask = { task: 'open', path: '/a.loopboard', workspace: 1, checked: true };
const crash = { ok: false, error: { code: 'internal', details: { reference: 'thread reader' } } };

describe('a store thread', () => {
  const reports: ThreadReport[] = [];
  const heard: [string, unknown][] = [];
  let thread: Thread | undefined;

  function start(): Thread {
    reports.length = 0;
    heard.length = 0;
    thread = createThread({
      entry,
      data: { role: 'reader', now: null },
      onEvent: (...event) => heard.push(event),
      onReport: (report) => reports.push(report),
    });
    return thread;
  }

  afterEach(async () => {
    await thread?.end();
  });

  it('answers and says events', async () => {
    const { ask } = start();
    expect(await ask(open)).toStrictEqual({ ok: true, value: { open: '/a.loopboard', role: 'reader' } });
    await ask(call('say'));
    expect(heard).toStrictEqual([['data.changed', { revision: 7 }]]);
  });

  it('answers its open calls when it crashes, and starts again once with the workspace open', async () => {
    const { ask } = start();
    await ask(open);
    const hanging = ask(call('hang'));
    expect(await ask(call('crash'))).toMatchObject(crash);
    expect(await hanging).toMatchObject(crash);
    expect(await ask(call('any'))).toMatchObject({ ok: true, value: { open: '/a.loopboard' } });
    expect(await ask(call('crash'))).toMatchObject(crash);
    expect(await ask(call('any'))).toMatchObject(crash);
  });

  it('answers its open calls when it ends, and is not started again', async () => {
    const { ask, end } = start();
    await ask(open);
    const hanging = ask(call('hang'));
    await end();
    expect(await hanging).toMatchObject(crash);
    expect(await ask(call('any'))).toMatchObject(crash);
  });

  it('reports a crash without the words of the error', async () => {
    const { ask } = start();
    await ask(call('crash'));
    expect(reports).toHaveLength(1);
    expect(reports[0]?.channel).toBe('thread reader');
    expect(reports[0]?.error).toMatch(/^Error < at /u);
    expect(JSON.stringify(reports)).not.toContain('quote a file');
  });
});

describe('file tokens', () => {
  it('stand for one path each and are found again', () => {
    const files = createFileTokens();
    const one = files.add('/exports/leads.csv');
    expect(one.name).toBe('leads.csv');
    expect(files.add('/exports/leads.csv').token).toBe(one.token);
    expect(files.add('/exports/deals.csv').token).not.toBe(one.token);
    expect(files.pathOf(one.token)).toBe('/exports/leads.csv');
    expect(files.pathOf('/exports/leads.csv')).toBeUndefined();
  });

  it('give the paths of an input, and nothing for what is no token', () => {
    const files = createFileTokens();
    const { token } = files.add('/exports/leads.csv');
    const other = files.add('/exports/deals.csv').token;
    expect(files.pathsIn({ token })).toStrictEqual({ [token]: '/exports/leads.csv' });
    expect(Object.values(files.pathsIn({ tokens: [token, other, 7, '__proto__'] }))).toHaveLength(2);
    for (const input of [null, undefined, 7, 'x', [], { token: 'unknown' }, { tokens: 'x' }]) {
      expect(files.pathsIn(input)).toStrictEqual({});
    }
  });
});
