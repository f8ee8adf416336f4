import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContents } from 'electron';
import { type Bridge, openBridge } from './bridge.ts';
import { type Browser, startChromium } from './chromium.ts';
import { createEvent, createEvents } from './listeners.ts';
import { only, onlyOptions } from './only.ts';
import { fromPageUrl, pageOrigin, servePage, toPageUrl } from './protocol.ts';

type ContentsPart = Pick<
  WebContents,
  | 'executeJavaScript'
  | 'getURL'
  | 'isDestroyed'
  | 'printToPDF'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
> & { readonly on: (event: string, listener: (...args: never[]) => void) => void };

type WindowPart = Pick<
  Electron.BrowserWindow,
  'destroy' | 'focus' | 'isDestroyed' | 'isMinimized' | 'isVisible' | 'loadURL' | 'restore' | 'setFullScreen'
> & {
  readonly id: number;
  readonly webContents: ContentsPart;
  readonly on: (event: string, listener: (...args: never[]) => void) => void;
  readonly once: (event: string, listener: (...args: never[]) => void) => void;
};

/** What the host itself can do with a window, beyond what Electron shows of it. */
type Held = {
  readonly window: WindowPart;
  readonly bridge: () => Promise<Bridge>;
  readonly setColorScheme: (scheme: ColorScheme) => Promise<void>;
};
export type ColorScheme = 'dark' | 'light' | null;

function wasClosed(error: unknown): boolean {
  return /has been closed|Target closed|frame was detached/u.test(String(error));
}

/** Who answers `ipcRenderer.invoke`; ipc-main.ts takes this place. */
export type Invoke = (sender: unknown, url: string, channel: string, args: readonly unknown[]) => Promise<unknown>;

const held = new Map<number, Held>();
let lastId = 0;
let invoke: Invoke = () => Promise.reject(new Error('no ipcMain'));
let allClosed = (): void => undefined;
let colorScheme: ColorScheme = null;

/** Joins the windows to the rest of the host. */
export function connectWindows(options: { readonly invoke: Invoke; readonly allClosed: () => void }): void {
  invoke = options.invoke;
  allClosed = options.allClosed;
}

/** The host's hold on a window that the program names, or on the first one. */
export function heldWindow(window?: unknown): Held | undefined {
  const all = [...held.values()];
  return window === undefined ? all[0] : all.find((other) => other.window === window);
}

/** Shows all pages, also later ones, in a colour scheme; null follows the system. */
export async function setColorScheme(scheme: ColorScheme): Promise<void> {
  colorScheme = scheme;
  await Promise.all([...held.values()].map((window) => window.setColorScheme(scheme)));
}

const preferences = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webSecurity',
  'spellcheck',
  'backgroundThrottling',
];
const windowOptions = [
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'autoHideMenuBar',
  'webPreferences',
];
const printOptions = ['printBackground', 'preferCSSPageSize', 'generateTaggedPDF', 'generateDocumentOutline'];

function createWindow(options: BrowserWindowConstructorOptions): WindowPart {
  const { width = 800, height = 600, show = true, webPreferences = {} } = options;
  onlyOptions('BrowserWindow', options, windowOptions);
  onlyOptions('BrowserWindow webPreferences', webPreferences, preferences);
  if (
    webPreferences.sandbox !== true ||
    webPreferences.contextIsolation !== true ||
    webPreferences.nodeIntegration !== false
  )
    throw new Error('chromium-host opens only sandboxed, isolated windows without Node');

  const id = ++lastId;
  const windowEvents = createEvents('BrowserWindow', ['closed']);
  const contentsEvents = createEvents('webContents', ['will-navigate', 'will-attach-webview']);
  let openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'deny' });
  let current = '';
  let destroyed = false;

  // The first address a page is led to is the program's own wish; what follows is the page's.
  const mayNavigate = (url: string): boolean => {
    if (url.split('#')[0] === current.split('#')[0]) return true;
    const event = { ...createEvent(), url };
    contentsEvents.emit('will-navigate', event, url);
    return false;
  };

  const mayOpen = (url: string): void => {
    const { action } = openHandler({ url } as Parameters<typeof openHandler>[0]);
    if (action !== 'deny') throw new Error('chromium-host opens no windows for a page');
  };

  const gone = (): void => {
    if (destroyed) return;
    destroyed = true;
    held.delete(id);
    windowEvents.emit('closed');
    if (held.size === 0) allClosed();
  };

  const start = async (): Promise<{ browser: Browser; bridge: Bridge }> => {
    const browser = await startChromium({ url: `${pageOrigin}/`, width, height, show });
    const { page, context } = browser;
    context.once('close', gone);
    page.once('close', () => {
      gone();
      void context.close().catch(() => undefined);
    });
    context.on('page', (other) => {
      mayOpen(fromPageUrl(other.url()));
      void other.close().catch(() => undefined);
    });
    await page.emulateMedia({ colorScheme });
    await servePage(page, mayNavigate);
    const bridge = await openBridge({
      page,
      preload: webPreferences.preload,
      origin: pageOrigin,
      invoke: (channel, args) => invoke(contents, fromPageUrl(page.url()), channel, args),
      leaving: mayNavigate,
      opening: mayOpen,
    });
    return { browser, bridge };
  };
  let started: ReturnType<typeof start> | undefined;
  const ready = (): ReturnType<typeof start> => (started ??= start());
  /** For what nobody waits for: a window that was closed meanwhile is no error. */
  const later = async (work: (parts: Awaited<ReturnType<typeof start>>) => unknown): Promise<void> => {
    try {
      await work(await ready());
    } catch (error) {
      if (!wasClosed(error)) throw error;
      gone();
    }
  };

  const contents: ContentsPart = only<ContentsPart>('webContents', {
    on: (event: string, listener: (...args: never[]) => void) => {
      contentsEvents.on(event as 'will-navigate', listener);
    },
    getURL: () => current,
    isDestroyed: () => destroyed,
    send: (channel, ...args) => {
      if (!destroyed && started)
        void later(({ bridge }) => {
          bridge.send(channel, args);
        });
    },
    executeJavaScript: async (code) => {
      const { session } = (await ready()).bridge;
      const wish = { expression: code, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', wish);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    },
    setWindowOpenHandler: (handler) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      if (policy !== 'disable_non_proxied_udp') throw new Error('chromium-host knows one WebRTC policy');
    },
    printToPDF: async (wish: PrintToPDFOptions) => {
      onlyOptions('webContents.printToPDF', wish, printOptions);
      const { bridge } = await ready();
      return Buffer.from((await bridge.session.send('Page.printToPDF', wish)).data, 'base64');
    },
  });

  const window: WindowPart = only<WindowPart>('BrowserWindow', {
    id,
    webContents: contents,
    on: (event: string, listener: (...args: never[]) => void) => {
      windowEvents.on(event as 'closed', listener);
    },
    once: (event: string, listener: (...args: never[]) => void) => {
      windowEvents.once(event as 'closed', listener);
    },
    loadURL: async (url) => {
      const address = toPageUrl(url);
      current = url;
      const { browser } = await ready();
      await browser.page.goto(address).catch((error: unknown) => {
        // The program asks whether the window is gone; it may learn of it here first.
        if (wasClosed(error)) gone();
        throw error;
      });
      await browser.sayPort();
    },
    isDestroyed: () => destroyed,
    isVisible: () => show && !destroyed,
    isMinimized: () => false,
    restore: () => undefined,
    focus: () => {
      void later(({ browser }) => browser.page.bringToFront());
    },
    setFullScreen: (on) => {
      void later(async ({ bridge: { session } }) => {
        const { windowId } = await session.send('Browser.getWindowForTarget');
        await session.send('Browser.setWindowBounds', {
          windowId,
          bounds: { windowState: on ? 'fullscreen' : 'normal' },
        });
      });
    },
    destroy: () => {
      gone();
      if (started) void later(({ browser }) => browser.close());
    },
  });

  held.set(id, {
    window,
    bridge: async () => (await ready()).bridge,
    setColorScheme: (scheme) => later(({ browser }) => browser.page.emulateMedia({ colorScheme: scheme })),
  });
  return window;
}

const statics = {
  getAllWindows: () => [...held.values()].map(({ window }) => window),
  fromWebContents: (contents: unknown) =>
    [...held.values()].find(({ window }) => window.webContents === contents)?.window ?? null,
};

type WindowClass = (new (options: BrowserWindowConstructorOptions) => WindowPart) & typeof statics;

/** Electron's class: `new BrowserWindow(options)` and the statics in use. */
export const BrowserWindow = new Proxy(
  // An arrow function could not be constructed.
  Object.assign(function BrowserWindow(): void {}, statics) as unknown as WindowClass,
  {
    construct: (_target, [options]: [BrowserWindowConstructorOptions]) => createWindow(options),
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
      throw new Error(`chromium-host has no BrowserWindow.${key}`);
    },
  },
);
