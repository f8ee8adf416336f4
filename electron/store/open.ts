import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, openSync, readSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';
import { defaultChannelRules } from './channel-rules.ts';
import { currencyOfLocale } from './locale-currency.ts';
import { takeLock } from './lock.ts';
import { migrations, schemaVersion } from './migrations.ts';
import { writeDefaults } from './settings.ts';
import type { ReadableStore, WritableStore } from './store.ts';
import { typedErrors } from './sqlite-errors.ts';

/** `LOOP`: marks a file as a workspace. */
const applicationId = 0x4c4f4f50;

/** Set and read back on every connection (quality.md, Safe 1). */
const pragmas: readonly (readonly [name: string, value: string | number, reads: string | number])[] = [
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['foreign_keys', 1, 1],
  ['trusted_schema', 0, 0],
  ['cell_size_check', 1, 1],
  ['secure_delete', 1, 1],
  ['temp_store', 2, 2],
  ['mmap_size', 0, 0],
  // 64 MB of pages: a board's joins come back to the same pages again and again.
  ['cache_size', -65_536, -65_536],
];

/**
 * Opens a workspace for reading. `checked`: the writer of this process has just opened it. Errors: workspace-missing,
 * -foreign, -newer, -damaged, -read-only.
 */
export function openForReading(file: string, { checked = false }: { checked?: boolean } = {}): ReadableStore {
  return typedErrors(() => {
    const path = realPath(file);
    // Not where this process holds the file already: on POSIX, closing any descriptor of a file drops all locks that the
    // process has on it, those of SQLite too.
    if (!checked) checkHeader(path);
    const database = connect(path, 'read');
    return asStore(database, path, () => database.close()) as ReadableStore;
  });
}

/**
 * Opens a workspace for writing, which only one process can (MO15), and brings its schema up to date. Errors as
 * `openForReading`, and workspace-locked.
 */
export function openForWriting(file: string): WritableStore {
  return typedErrors(() => {
    const path = realPath(file);
    checkHeader(path);
    const lock = takeLock(path);
    try {
      const database = connect(path, 'write');
      try {
        migrate(database);
      } catch (error) {
        database.close();
        throw error;
      }
      return asStore(database, path, () => {
        database.close();
        lock.release();
      }) as WritableStore;
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

/** The zone and the locale of this system, from which a new workspace takes its zone and its currency (MO2). */
export function systemLocale(): { timeZone: string; locale: string } {
  return Intl.DateTimeFormat().resolvedOptions();
}

/**
 * Makes an empty workspace at a path where nothing is yet: under a temporary name, closed, synced and renamed, so that
 * no half-made workspace is ever seen (MO1). Errors: workspace-exists, -read-only, disk-full.
 */
export function createWorkspace(path: string, locale: { timeZone: string; locale: string; now: number }): void {
  typedErrors(() => {
    if (existsSync(path)) throw new AppError('workspace-exists');
    if (!existsSync(dirname(path))) throw new AppError('file-not-written');
    const draft = `${path}.${randomUUID().slice(0, 8)}.draft`;
    try {
      const database = new Database(draft);
      database.pragma(`application_id = ${applicationId}`);
      setPragmas(database, 'write');
      migrate(database);
      database.prepare('insert into workspace (id, revision, created_at) values (1, 0, ?)').run(locale.now);
      writeDefaults(asStore(database, path, () => database.close()) as WritableStore, {
        timeZone: locale.timeZone,
        localeCurrency: currencyOfLocale(locale.locale),
      });
      const rule = database.prepare(
        'insert into channel_rule (position, source, medium, campaign, channel) values (?, ?, ?, ?, ?)',
      );
      defaultChannelRules.forEach((of, index) => rule.run(index, of.source, of.medium, of.campaign, of.channel));
      database.close();
      sync(draft);
      renameSync(draft, path);
      syncFolder(dirname(path));
    } finally {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
    }
  });
}

/** The file behind links, so that it has one lock whatever name it is opened by. Throws workspace-missing. */
function realPath(path: string): string {
  if (!existsSync(path)) throw new AppError('workspace-missing');
  return realpathSync(path);
}

/**
 * A reader is kept from writing by `query_only` rather than by opening the file read-only: such a connection could not
 * take `-wal` and `-shm` away when it is the last to close (MO1).
 */
function connect(path: string, use: 'read' | 'write'): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: 5000 });
  try {
    setPragmas(database, use);
    if (use === 'read') database.pragma('query_only = 1');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function setPragmas(database: Database.Database, use: 'read' | 'write'): void {
  for (const [name, value, reads] of pragmas) {
    // A reader does not change the mode that the file is in, but must find it in that mode all the same.
    if (!(use === 'read' && name === 'journal_mode')) database.pragma(`${name} = ${value}`);
    const found: unknown = database.pragma(name, { simple: true });
    // Where the build leaves memory mapping out, the pragma answers nothing, which is what is asked for.
    if (found !== reads && !(name === 'mmap_size' && found === undefined)) {
      throw new AppError('workspace-damaged', { pragma: name });
    }
  }
}

function migrate(database: Database.Database): void {
  const before = Number(database.pragma('user_version', { simple: true }));
  for (const migration of migrations) {
    if (migration.version <= before) continue;
    database
      .transaction(() => {
        database.exec(migration.sql);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
  // The version must stand in the file's header, where `checkHeader` reads it without opening the database.
  if (before < schemaVersion) database.pragma('wal_checkpoint(truncate)');
}

/** Judges a file by its first bytes, so that what is not ours, or is newer, is never touched. */
function checkHeader(path: string): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, header, 0, 100, 0);
    const isSqlite = length === 100 && header.toString('latin1', 0, 16) === 'SQLite format 3\0';
    if (!isSqlite || header.readUInt32BE(68) !== applicationId) throw new AppError('workspace-foreign');
  } finally {
    closeSync(file);
  }
  const found = header.readUInt32BE(60);
  if (found > schemaVersion) throw new AppError('workspace-newer', { found, known: schemaVersion });
}

function asStore(database: Database.Database, path: string, close: () => void): unknown {
  return {
    prepare: database.prepare.bind(database),
    transaction: database.transaction.bind(database),
    exec: database.exec.bind(database),
    function: database.function.bind(database),
    inTransaction: () => database.inTransaction,
    close,
    fileName: basename(path),
  };
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function syncFolder(path: string): void {
  // Windows cannot open folders, and needs no sync of them.
  if (process.platform !== 'win32') {
    const folder = openSync(path, 'r');
    fsyncSync(folder);
    closeSync(folder);
  }
}
