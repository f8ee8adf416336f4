import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { only } from './only.ts';

type Listener = Parameters<IpcMain['handle']>[1];
const handlers = new Map<string, Listener>();

type IpcMainPart = Pick<IpcMain, 'handle'>;
export const ipcMain = only<IpcMainPart>('ipcMain', {
  handle: (channel, listener) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
});

/** What a page invokes, with the address it was invoked from. */
export async function invokeHandler(
  sender: unknown,
  url: string,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const event = only('IpcMainInvokeEvent', { sender, senderFrame: only('WebFrameMain', { url }) });
  return (await handler(event as unknown as IpcMainInvokeEvent, ...(args as unknown[]))) as unknown;
}
