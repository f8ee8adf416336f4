/** What the page's half of the bridge is told when it starts. */
export type PageConfig = {
  readonly origin: string;
  readonly binding: string;
  readonly receiver: string;
  readonly marker: string;
};

/** A message from the page to the program: a call, or an address it was kept from going to or opening. */
export type PageMessage = PageCall | { readonly leaving: string } | { readonly opening: string };
export type PageCall = { readonly id: string; readonly channel: string; readonly args: readonly unknown[] };

type Module = { exports: unknown };
type Preload = (require: (name: string) => unknown, module: Module, exports: unknown) => void;

/**
 * Runs in the page before its own scripts, by its source text: it must not use anything from outside. The preload bundle
 * gets `contextBridge`, `ipcRenderer` and `webUtils`, and the page only what it exposes.
 */
export function pageSide(config: PageConfig, preload: Preload): void {
  if (window.top !== window || window.location.origin !== config.origin) return;
  const page = globalThis as unknown as Record<string, unknown>;
  const send = page[config.binding] as (message: string) => void;
  delete page[config.binding];

  const waiting = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((event: unknown, ...args: unknown[]) => void)[]>();
  const files = new Map<string, File>();
  // An answer that was meant for the page before a reload must find nobody.
  const visit = `${Math.random().toString(36).slice(2)}-`;
  let last = 0;

  const hide = (key: string, value: unknown, enumerable: boolean): void => {
    Object.defineProperty(globalThis, key, { value, enumerable, writable: false, configurable: false });
  };
  const only = (name: string, parts: Record<string, unknown>): object =>
    new Proxy(parts, {
      get: (object, key) => {
        if (typeof key === 'symbol' || key in object) return object[String(key)];
        throw new Error(`chromium-host has no ${name}.${key}`);
      },
    });
  const assertPlain = (part: unknown): void => {
    if (part === null || part === undefined || typeof part === 'string' || typeof part === 'boolean') return;
    if (typeof part === 'number' && Number.isFinite(part)) return;
    const prototype: unknown = typeof part === 'object' ? Object.getPrototypeOf(part) : undefined;
    if (Array.isArray(part) || prototype === Object.prototype || prototype === null) {
      Object.values(part).forEach(assertPlain);
      return;
    }
    throw new Error('chromium-host carries only plain JSON values between page and program');
  };

  // The page would be gone before the request could be refused: the way out is shut here, and the program told.
  window.navigation.addEventListener('navigate', (event) => {
    if (new URL(event.destination.url).origin === config.origin) return;
    if (event.cancelable) event.preventDefault();
    send(JSON.stringify({ leaving: event.destination.url }));
  });
  // As after Electron's `deny`; a window that opens by another way is closed by the program.
  hide(
    'open',
    (url: unknown) => {
      send(JSON.stringify({ opening: String(url) }));
      return null;
    },
    true,
  );

  hide(
    config.receiver,
    Object.freeze({
      answer: (id: string, ok: boolean, value: unknown) => {
        const caller = waiting.get(id);
        waiting.delete(id);
        if (ok) caller?.resolve(value);
        else caller?.reject(new Error(String(value)));
      },
      event: (channel: string, args: readonly unknown[]) => {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
      },
      file: (marker: string) => {
        const file = files.get(marker);
        files.delete(marker);
        return file;
      },
    }),
    false,
  );

  const modules: Record<string, unknown> = {
    contextBridge: only('contextBridge', {
      exposeInMainWorld: (key: string, api: Record<string, unknown>) => {
        hide(key, Object.freeze({ ...api }), true);
      },
    }),
    ipcRenderer: only('ipcRenderer', {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          assertPlain(args);
          const id = `${visit}${String(++last)}`;
          waiting.set(id, { resolve, reject });
          send(JSON.stringify({ id, channel, args }));
        }),
      on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      off: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((other) => other !== listener),
        );
      },
    }),
    webUtils: only('webUtils', {
      // Only the program can learn the path: it replaces this mark by it.
      getPathForFile: (file: File) => {
        const marker = `${config.marker}${String(++last)}`;
        files.set(marker, file);
        return marker;
      },
    }),
  };
  const module: Module = { exports: {} };
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`chromium-host: a sandboxed preload cannot require ${name}`);
      return modules;
    },
    module,
    module.exports,
  );
}
