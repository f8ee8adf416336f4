/** The three doors of the window (electron/preload.ts). The gallery and tests may set their own. */
export type Bridge = {
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
  readonly filesFrom: (files: readonly File[]) => Promise<readonly string[]>;
};

declare global {
  interface Window {
    loopboard?: Bridge;
  }
}

export function bridge(): Bridge {
  if (window.loopboard === undefined) throw new Error('this page is not in a Loopboard window');
  return window.loopboard;
}
