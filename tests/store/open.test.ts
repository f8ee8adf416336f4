import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkspace, openForReading, openForWriting } from '#electron/store/open.ts';
import { migrations, schemaVersion } from '#electron/store/migrations.ts';
import { readSettings } from '#electron/store/settings.ts';
import { revisionOf, write } from '#electron/store/store.ts';

let folder = '';
let path = '';
const locale = { timeZone: 'Europe/Berlin', locale: 'de-DE', now: 0 };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopboard-store-'));
  path = join(folder, 'a.loopboard');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a workspace file (MO1)', () => {
  test('is made whole, with the defaults of the system it is made on', () => {
    createWorkspace(path, locale);
    expect(readdirSync(folder)).toEqual(['a.loopboard']);
    const store = openForReading(path);
    expect(readSettings(store)).toMatchObject({
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      handOverStage: 'mql',
      slaHours: 24,
    });
    expect(revisionOf(store)).toBe(0);
    store.close();
  });

  test('is never made over a file that is there', () => {
    writeFileSync(path, 'mine');
    expect(() => createWorkspace(path, locale)).toThrow('workspace-exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('leaves -wal, -shm and .lock beside it only while it is open', () => {
    createWorkspace(path, locale);
    const store = openForWriting(path);
    write(store, () => store.prepare("insert into system (name) values ('crm')").run());
    expect(readdirSync(folder).toSorted()).toEqual([
      'a.loopboard',
      'a.loopboard-shm',
      'a.loopboard-wal',
      'a.loopboard.lock',
    ]);
    store.close();
    expect(readdirSync(folder)).toEqual(['a.loopboard']);
  });

  test('is left as it was by a reader, who cannot write', () => {
    createWorkspace(path, locale);
    const before = readFileSync(path);
    const store = openForReading(path);
    expect(() => store.prepare("insert into system (name) values ('crm')").run()).toThrow(/readonly/u);
    store.close();
    expect(readdirSync(folder)).toEqual(['a.loopboard']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('counts every writing transaction, and none that failed', () => {
    createWorkspace(path, locale);
    const store = openForWriting(path);
    write(store, () => store.prepare("insert into system (name) values ('crm')").run());
    expect(() => write(store, () => store.prepare("insert into system (name) values ('crm')").run())).toThrow(
      /UNIQUE/u,
    );
    expect(revisionOf(store)).toBe(1);
    store.close();
  });

  test('has the pragmas of the design on every connection', () => {
    createWorkspace(path, locale);
    const store = openForWriting(path);
    const read = (name: string): unknown => store.prepare(`pragma ${name}`).pluck().get();
    expect(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'secure_delete',
        'temp_store',
      ].map(read),
    ).toEqual(['wal', 2, 1, 0, 1, 1, 2]);
    expect(read('application_id')).toBe(0x4c4f4f50);
    expect(read('user_version')).toBe(schemaVersion);
    store.close();
  });

  test('has strict tables only', () => {
    createWorkspace(path, locale);
    const store = openForReading(path);
    const loose = store
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    store.close();
  });
});

describe('what is not a workspace of this version is refused and stays byte-identical', () => {
  const refused: readonly (readonly [string, string, () => void])[] = [
    ['workspace-missing', 'a file that is not there', () => undefined],
    ['workspace-foreign', 'a text', () => writeFileSync(path, 'external_id,email\n1,a@b.c\n'.repeat(20))],
    ['workspace-foreign', 'an empty file', () => writeFileSync(path, '')],
    ['workspace-foreign', 'another SQLite database', () => new Database(path).exec('create table t (a)').close()],
    [
      'workspace-newer',
      'a workspace of a newer version',
      () => {
        createWorkspace(path, locale);
        const database = new Database(path);
        database.pragma(`user_version = ${schemaVersion + 10}`);
        database.pragma('wal_checkpoint(truncate)');
        database.close();
      },
    ],
  ];
  test.each(refused)('%s: %s', (code, _what, make) => {
    make();
    const before = code === 'workspace-missing' ? null : readFileSync(path);
    for (const open of [openForReading, openForWriting]) expect(() => open(path)).toThrow(code);
    expect(readdirSync(folder)).toEqual(before === null ? [] : ['a.loopboard']);
    if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('who may write (MO15)', () => {
  test('one at a time; readers beside it; the next when it has closed', () => {
    createWorkspace(path, locale);
    const first = openForWriting(path);
    expect(() => openForWriting(path)).toThrow('workspace-locked');
    const reader = openForReading(path);
    expect(revisionOf(reader)).toBe(0);
    write(first, () => undefined);
    expect(revisionOf(reader)).toBe(1);
    reader.close();
    first.close();
    openForWriting(path).close();
  });

  test('one at a time by whatever name: a link has the lock of the file it leads to', () => {
    createWorkspace(path, locale);
    const link = join(folder, 'link.loopboard');
    symlinkSync(path, link);
    const first = openForWriting(path);
    expect(() => openForWriting(link)).toThrow('workspace-locked');
    first.close();
    openForWriting(link).close();
  });

  test('a killed writer holds nothing', () => {
    createWorkspace(path, locale);
    const script = `
      const Database = require('better-sqlite3');
      const lock = new Database(process.argv[1] + '.lock');
      lock.exec('begin exclusive');
      process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script, path]).signal).toBe('SIGKILL');
    expect(readdirSync(folder)).toContain('a.loopboard.lock');
    openForWriting(path).close();
    expect(readdirSync(folder)).toEqual(['a.loopboard']);
  });
});

test('migrations are numbered in tens and rise', () => {
  const versions = migrations.map((migration) => migration.version);
  expect(versions.every((version, index) => version === (index + 1) * 10)).toBe(true);
});
