import type { Protocol, Session } from 'electron';
import type { Page, Route } from 'playwright-core';
import { only, onlyOptions } from './only.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const inside = 'https://app.board.localhost';
const outside = 'app://board';

/** The origin under which a plain Chromium, which cannot route a scheme of our own, shows `app://board/`. */
export const pageOrigin = inside;

/** `app://board/x` as the page's Chromium has to call it. */
export function toPageUrl(url: string): string {
  if (!url.startsWith(`${outside}/`)) throw new Error(`chromium-host opens only ${outside}/, not another address`);
  return `${inside}${url.slice(outside.length)}`;
}

/** The address of a page as the program knows it. */
export function fromPageUrl(url: string): string {
  return url === inside || url.startsWith(`${inside}/`) ? `${outside}${url.slice(inside.length)}` : url;
}

async function answer(route: Route): Promise<void> {
  try {
    await serveOrRefuse(route);
  } catch (error) {
    // Closed while its files were being read.
    if (!route.request().frame().page().isClosed()) throw error;
  }
}

async function serveOrRefuse(route: Route): Promise<void> {
  const request = route.request();
  const url = fromPageUrl(request.url());
  const handler = url.startsWith(`${outside}/`) ? handlers.get('app') : undefined;
  if (!handler) {
    // Aborted, not blocked: a blocked navigation would replace the app by Chromium's error page.
    await route.abort('aborted');
    return;
  }
  const response = await handler(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Serves the app's own addresses to a page; every other request is refused. */
export async function servePage(page: Page, mayNavigate: (url: string) => boolean): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const request = route.request();
    const leaving = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (leaving && !mayNavigate(fromPageUrl(request.url()))) await route.abort('aborted');
    else await answer(route);
  });
}

type ProtocolPart = Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
export const protocol = only<ProtocolPart>('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme, privileges } of schemes) {
      if (scheme !== 'app') throw new Error(`chromium-host serves only the scheme app, not ${scheme}`);
      onlyOptions('protocol.registerSchemesAsPrivileged', privileges, ['standard', 'secure', 'supportFetchAPI']);
    }
  },
  handle: (scheme, handler) => {
    handlers.set(scheme, handler);
  },
});

// Chromium runs offline and denies all prompts already, so these only have to be called rightly.
const accept = (name: string) => (handler: unknown) => {
  if (typeof handler !== 'function' && handler !== null) throw new TypeError(`${name} wants a function`);
};
type SessionPart = Pick<Session, 'setPermissionCheckHandler' | 'setPermissionRequestHandler'> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
};
const defaultSession = only<SessionPart>('session.defaultSession', {
  setPermissionCheckHandler: accept('setPermissionCheckHandler'),
  setPermissionRequestHandler: accept('setPermissionRequestHandler'),
  webRequest: only('session.defaultSession.webRequest', {
    onBeforeRequest: (_filter: unknown, listener?: unknown) => {
      accept('onBeforeRequest')(listener);
    },
  }),
});
export const session = only('session', { defaultSession });
