import type { Channel, EventName, EventPayload, Input, Output } from '#shared/ipc/contract.ts';
import type { Envelope, ErrorCode, ErrorDetails } from '#shared/ipc/errors.ts';
import { errorText } from '#shared/language/translate.ts';
import { bridge } from './bridge.ts';

/** A refused call. `message` is the sentence for the person. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

/** Asks the program. Rejects with an ApiError. The program has checked the answer against the contract. */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const envelope = (await bridge().call(channel, input)) as Envelope<Output<C>>;
  if (envelope.ok) return envelope.value;
  const { code, message, details } = envelope.error;
  throw new ApiError(code, message, details);
}

/** Hears what the program says unasked, until the answered function is called. */
export function onEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  return bridge().on(event, (payload) => {
    listener(payload as EventPayload<E>);
  });
}

/** Tokens that stand for dropped or chosen files; no path ever reaches the page. */
export function filesFrom(files: readonly File[]): Promise<readonly string[]> {
  return bridge().filesFrom(files);
}

/** The sentence of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : errorText('internal', { reference: 'window' });
}
