import Database from 'better-sqlite3';
import { statSync, unlinkSync } from 'node:fs';
import { AppError } from '#shared/ipc/errors.ts';

/**
 * The right to write one workspace (MO15): `<file>.lock`, a rollback-journal SQLite file held in BEGIN EXCLUSIVE. The
 * system frees it when the process ends, however it ends. Throws `workspace-locked` while another process holds it.
 */
export function takeLock(workspacePath: string): { release: () => void } {
  const path = `${workspacePath}.lock`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const lock = new Database(path, { timeout: 0 });
    const opened = inodeOf(path);
    try {
      lock.pragma('journal_mode = memory');
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      if (isBusy(error)) throw new AppError('workspace-locked', {}, { cause: error });
      throw error;
    }
    // The holder before us may have removed the file between our opening and our locking it: then we hold nothing.
    if (opened !== null && inodeOf(path) === opened) return { release: () => release(lock, path) };
    lock.close();
  }
  throw new AppError('workspace-locked');
}

function release(lock: Database.Database, path: string): void {
  // Removed while still held where the system allows it, so that nobody can lock a file that is about to go.
  const removed = remove(path);
  lock.close();
  if (!removed) remove(path);
}

function remove(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    return false;
  }
}

function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
