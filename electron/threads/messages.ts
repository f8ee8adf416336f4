import type { CallContext, Opening } from '#electron/app.ts';
import type { Envelope } from '#shared/ipc/errors.ts';

/** Which of the two threads: the one that answers the boards, or the one that owns the writing connection. */
export type Role = 'reader' | 'writer';

/** How a worker is told what it is. `now` holds its clock still, for tests; null: the machine's clock. */
export type ThreadData = { readonly role: Role; readonly now: number | null };

/** What the main thread wants of a worker. */
export type ThreadTask =
  | ({ readonly task: 'open'; readonly path: string } & Opening)
  | { readonly task: 'close' }
  | ({
      readonly task: 'dispatch';
      readonly channel: string;
      readonly input: unknown;
    } & CallContext);
export type ThreadRequest = ThreadTask & { readonly id: number };

/** What happened that should not have, without anything of the data: names, codes and places in the program. */
export type ThreadReport = { readonly channel: string; readonly error: string };

/** What a worker says: the answer to a request, an event unasked, or a line for the log. */
export type ThreadMessage =
  | { readonly id: number; readonly envelope: Envelope }
  | { readonly event: string; readonly payload: unknown }
  | { readonly report: ThreadReport };

/** An error as the log may hold it: its name, its code and where it was thrown; its message may quote a file. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 6).map((line) => line.trim())].join(' < ');
}
