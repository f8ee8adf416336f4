/** Every error a person can meet; each has a sentence in the language resources under `errors.<code>`. */
export const errorCodes = [
  'usage',
  'unknown-channel',
  'refused-sender',
  'internal',
  'no-workspace',
  'workspace-missing',
  'workspace-exists',
  'workspace-foreign',
  'workspace-newer',
  'workspace-locked',
  'workspace-damaged',
  'workspace-read-only',
  'disk-full',
  'no-permission',
  'file-missing',
  'file-not-text',
  'file-empty',
  'file-unreadable',
  'file-not-written',
  'header-unknown',
  'mapping-unsuitable',
  'date-order-unknown',
  'number-format-unknown',
  'import-cancelled',
  'import-busy',
  'not-found',
  'name-taken',
  'nothing-to-print',
  'print-failed',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Values for the sentence: counts, column names, codes; never the content of a file and never a path. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error with a sentence a user understands. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export type Failure = { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails };
export type Envelope<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
