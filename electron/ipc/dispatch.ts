import type { z } from 'zod';
import {
  contract,
  type Channel,
  type EventName,
  type EventPayload,
  type Input,
  type Output,
} from '#shared/ipc/contract.ts';
import { AppError, type Envelope, type ErrorCode, type ErrorDetails } from '#shared/ipc/errors.ts';
import { errorText } from '#shared/language/translate.ts';
import { asTypedError } from '#electron/store/sqlite-errors.ts';

/** Says an event to whoever listens. */
export type Emit = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>;

/** One handler for each channel of a set; `D` is what they all work with. */
export type Handlers<C extends Channel, D> = {
  readonly [K in C]: (input: Parsed<K>, deps: D) => Output<K> | Promise<Output<K>>;
};

/** The channels that run in one place. */
export type ChannelsOf<R extends 'reader' | 'writer' | 'window'> = {
  [C in Channel]: (typeof contract)[C]['runs'] extends R ? C : never;
}[Channel];

/**
 * Answers one call: looks the handler up among its own keys, checks the input, runs it, checks the output. Whatever goes
 * wrong becomes an envelope with a code and a sentence; nothing of the input is repeated in it.
 */
export async function answer<C extends Channel, D>(
  handlers: Handlers<C, D>,
  channel: string,
  input: unknown,
  deps: D,
  report: (error: unknown, channel: string) => void,
): Promise<Envelope> {
  if (!Object.hasOwn(contract, channel) || !Object.hasOwn(handlers, channel)) return failure('unknown-channel');
  const { input: inputSchema, output: outputSchema } = contract[channel as C];
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return failure('usage', { problem: problemOf(parsed.error) });
  try {
    const handler = handlers[channel as C] as (input: unknown, deps: D) => unknown;
    return { ok: true, value: outputSchema.parse(await handler(parsed.data, deps)) };
  } catch (error) {
    const typed = asTypedError(error);
    if (typed instanceof AppError) return failure(typed.code, typed.details);
    report(error, channel);
    return failure('internal', { reference: channel });
  }
}

export function failure(code: ErrorCode, details: ErrorDetails = {}): Envelope {
  return { ok: false, error: { code, message: errorText(code, details), details } };
}

/** Where the input is wrong and what was expected there, without the value. */
function problemOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'input'}: ${issue.code}`;
}

/** The typed call that handlers use to ask another place. */
export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
