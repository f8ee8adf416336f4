import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, protocol, session } from 'electron';

const scheme = 'app';
const origin = `${scheme}://board/`;
const out = path.resolve(import.meta.dirname, '..');
const renderer = path.join(out, 'renderer');
const preload = path.join(out, 'preload', 'preload.cjs');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
};

const securityHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  // A CSP does not stop WebRTC; this does. An empty list would refuse the page's own scripts where it comes by https.
  'Connection-Allowlist': '(response-origin)',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Full screen carries the meeting, writing to the clipboard carries a table out; nothing else is asked for. */
const permissions = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** Whether a frame of this address is the app's own page. */
export function isAppUrl(url: string | undefined): boolean {
  return url !== undefined && url.startsWith(origin);
}

/** Must run before the app is ready: makes `app://board/` an origin of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

async function serve(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = path.join(renderer, url.pathname === '/' ? 'index.html' : decodeURIComponent(url.pathname));
  const contentType = contentTypes[path.extname(file)];
  const inside = file.startsWith(renderer + path.sep);
  if (url.host !== 'board' || request.method !== 'GET' || !inside || contentType === undefined) {
    return new Response(null, { status: 404 });
  }
  try {
    const body = new Uint8Array(await readFile(file));
    return new Response(body, { headers: { ...securityHeaders, 'Content-Type': contentType } });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** Serves the built renderer, and nothing else to anyone: no network, no permissions. */
export function lockSession(): void {
  protocol.handle(scheme, serve);
  const current = session.defaultSession;
  const everywhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];
  current.webRequest.onBeforeRequest({ urls: everywhere }, (_details, answer) => {
    answer({ cancel: true });
  });
  current.setPermissionCheckHandler(
    (contents, permission) => isAppUrl(contents?.getURL()) && permissions.has(permission),
  );
  current.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isAppUrl(contents.getURL()) && permissions.has(permission));
  });
}

/** Opens a window on a route of the app, such as `#/print`. A hidden one (for printing) keeps its timers running. */
export function openWindow({ route, show }: { route: string; show: boolean }): {
  window: BrowserWindow;
  loaded: Promise<void>;
} {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show,
    title: 'Loopboard',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Its dictionaries would come from the network.
      spellcheck: false,
      backgroundThrottling: show,
    },
  });
  const contents = window.webContents;
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  return { window, loaded: window.loadURL(`${origin}${route}`) };
}
