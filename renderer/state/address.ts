import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/** The part of the window's address behind the `#`: a path, and what is asked of it. */
export type Address = { readonly path: string; readonly search: string };

const moved = 'loopboard:address';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener('hashchange', changed);
    window.removeEventListener(moved, changed);
  };
}

const hash = () => window.location.hash;

export function addressOf(text: string): Address {
  const [path = '', search = ''] = text.replace(/^#?\/?/u, '').split('?', 2);
  return { path: `/${path}`, search };
}

export function hashOf({ path, search }: Address): string {
  return `#${path}${search === '' ? '' : `?${search}`}`;
}

export function currentAddress(): Address {
  return addressOf(hash());
}

export function useAddress(): Address {
  return addressOf(useSyncExternalStore(subscribe, hash));
}

/** Goes to an address. `replace` leaves no step to go back to. */
export function go(address: Address, { replace = false }: { replace?: boolean } = {}): void {
  const next = hashOf(address);
  if (next === hash()) return;
  if (replace) window.history.replaceState(null, '', next);
  else window.history.pushState(null, '', next);
  window.dispatchEvent(new Event(moved));
}

/** Where wouter looks: the path behind the `#`. Moving between paths keeps the question. */
export const useHashPath: BaseLocationHook = () => {
  const { path } = useAddress();
  return [path, (to: string, options?: { replace?: boolean }) => go(withQuestion(to), options)];
};

/** A path with the question that is being asked now, unless it brings its own. */
export function withQuestion(to: string): Address {
  return to.includes('?') ? addressOf(to) : { path: addressOf(to).path, search: currentAddress().search };
}
