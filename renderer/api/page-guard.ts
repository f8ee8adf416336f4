import { z } from 'zod';

type TrustedTypes = {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string | null }) => unknown;
};

// The first module of the page. Nothing may turn text into markup or code: zrender alone empties its root with an empty
// innerHTML, and zod must not compile its checks.
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });

z.config({ jitless: true });
