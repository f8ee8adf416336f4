import { AppError, type ErrorCode } from '#shared/ipc/errors.ts';

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['SQLITE_BUSY', 'workspace-locked'],
  ['SQLITE_READONLY', 'workspace-read-only'],
  ['SQLITE_CANTOPEN', 'workspace-read-only'],
  ['SQLITE_PERM', 'workspace-read-only'],
  ['SQLITE_NOTADB', 'workspace-foreign'],
  ['SQLITE_CORRUPT', 'workspace-damaged'],
];

const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EROFS: 'workspace-read-only',
  EACCES: 'workspace-read-only',
  EPERM: 'workspace-read-only',
  ENOENT: 'workspace-missing',
  EISDIR: 'workspace-foreign',
};

/** Runs work on a workspace file and turns what SQLite and the system throw into errors with a sentence. */
export function typedErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asTypedError(error);
  }
}

export function asTypedError(error: unknown): unknown {
  // By its name, so that who only passes errors on loads no database.
  if (error instanceof Error && error.name === 'SqliteError' && 'code' in error) {
    const said = String(error.code);
    const code = codes.find(([prefix]) => said.startsWith(prefix))?.[1];
    if (code !== undefined) return new AppError(code, {}, { cause: error });
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    const code = systemCodes[String(error.code)];
    if (code !== undefined) return new AppError(code, {}, { cause: error });
  }
  return error;
}
