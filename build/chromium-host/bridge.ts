import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { type PageConfig, type PageCall, type PageMessage, pageSide } from './page-side.ts';
import { encode } from './wire.ts';

/** The program's half of the way to one page. */
export type Bridge = {
  readonly session: CDPSession;
  readonly send: (channel: string, args: readonly unknown[]) => void;
};

function secret(): string {
  return `host${randomBytes(12).toString('hex')}`;
}

/** The path of the file that a page object stands for; '' for one that was made in memory, as in Electron. */
export async function pathOfFile(session: CDPSession, objectId: string): Promise<string> {
  const { path } = await session.send('DOM.getFileInfo', { objectId });
  return path;
}

/**
 * Gives the page its preload before the page's own scripts run, and answers what it invokes. A file's mark in the
 * arguments is replaced by the path that Chromium knows for it.
 */
export async function openBridge(options: {
  readonly page: Page;
  readonly preload: string | undefined;
  readonly origin: string;
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
  readonly leaving: (url: string) => void;
  readonly opening: (url: string) => void;
}): Promise<Bridge> {
  const { page, preload, origin, invoke, leaving, opening } = options;
  const config: PageConfig = { origin, binding: secret(), receiver: secret(), marker: `${secret()}:` };
  const session = await page.context().newCDPSession(page);
  const receiver = `globalThis[${JSON.stringify(config.receiver)}]`;

  const run = async (expression: string): Promise<void> => {
    // The page may be gone or between two documents: then nobody waits for it.
    await session.send('Runtime.evaluate', { expression }).catch(() => undefined);
  };

  const pathBehind = async (marker: string): Promise<string> => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${receiver}.file(${JSON.stringify(marker)})`,
    });
    return result.objectId === undefined ? '' : await pathOfFile(session, result.objectId);
  };

  const withPaths = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string') return value.startsWith(config.marker) ? await pathBehind(value) : value;
    if (!Array.isArray(value)) return value;
    return await Promise.all(value.map(withPaths));
  };

  const answer = async ({ id, channel, args }: PageCall): Promise<void> => {
    const reply = async (): Promise<string> =>
      `true, ${encode(await invoke(channel, (await withPaths(args)) as readonly unknown[]))}`;
    const said = await reply().catch(
      (error: unknown) => `false, ${JSON.stringify(`Error invoking remote method '${channel}': ${String(error)}`)}`,
    );
    await run(`${receiver}?.answer(${JSON.stringify(id)}, ${said})`);
  };

  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== config.binding) return;
    const message = JSON.parse(payload) as PageMessage;
    if ('leaving' in message) leaving(message.leaving);
    else if ('opening' in message) opening(message.opening);
    else void answer(message);
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: config.binding });
  if (preload !== undefined) {
    const code = await readFile(preload, 'utf8');
    const source = `(${pageSide.toString()})(${JSON.stringify(config)}, function (require, module, exports) {${code}\n});`;
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }
  return {
    session,
    send: (channel, args) => {
      void run(`${receiver}?.event(${JSON.stringify(channel)}, ${encode(args)})`);
    },
  };
}
