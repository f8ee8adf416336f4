import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAnnotation, changeAnnotation, listAnnotations } from '#electron/annotations/annotations.ts';
import { createWorkspace, openForReading, openForWriting } from '#electron/store/open.ts';
import { writeSettings } from '#electron/store/settings.ts';
import { revisionOf, type WritableStore } from '#electron/store/store.ts';
import type { Pin } from '#shared/ipc/annotation-contract.ts';
import { AppError } from '#shared/ipc/errors.ts';

const now = Date.UTC(2026, 10, 2, 9);
const pin: Pin = {
  series: 'in-time',
  keys: { week: '2026-W41', owner: null },
  where: [{ field: 'channel', value: 'Paid Search' }],
  from: '2026-10-01',
  to: '2026-11-01',
  said: 'Week 41: 62 % in time',
};

let folder: string;
let file: string;
let store: WritableStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'loopboard-annotations-'));
  file = path.join(folder, 'team.loopboard');
  createWorkspace(file, { timeZone: 'Europe/Berlin', locale: 'en-GB', now });
  store = openForWriting(file);
  writeSettings(store, { me: 'Ann' });
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function errorOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('expected an error');
}

test('an annotation is read back as written, in another process too', () => {
  const added = addAnnotation(store, { board: 'leads-worked', pin, body: 'Round-robin was off' }, now);
  expect(added).toEqual({
    id: 1,
    board: 'leads-worked',
    pin,
    author: 'Ann',
    body: 'Round-robin was off',
    createdAt: '2026-11-02T09:00:00.000Z',
    deleted: false,
    history: [{ at: '2026-11-02T09:00:00.000Z', author: 'Ann', change: 'created', body: 'Round-robin was off' }],
  });
  const reader = openForReading(file);
  expect(listAnnotations(reader, null)).toEqual([added]);
  expect(listAnnotations(reader, 'leads-worked')).toEqual([added]);
  expect(listAnnotations(reader, 'funnel')).toEqual([]);
  reader.close();
});

test('editing, deleting and restoring leave their history, each with its author', () => {
  const { id } = addAnnotation(store, { board: 'funnel', pin, body: 'first' }, now);
  writeSettings(store, { me: 'Ben' });
  changeAnnotation(store, id, { kind: 'edit', body: 'second' }, now + 60_000);
  const deleted = changeAnnotation(store, id, { kind: 'delete' }, now + 120_000);
  expect(deleted.deleted).toBe(true);
  const restored = changeAnnotation(store, id, { kind: 'restore' }, now + 180_000);
  expect(restored).toMatchObject({ author: 'Ann', body: 'second', deleted: false });
  expect(restored.history.map(({ author, change, body }) => [author, change, body])).toEqual([
    ['Ann', 'created', 'first'],
    ['Ben', 'edited', 'second'],
    ['Ben', 'deleted', 'second'],
    ['Ben', 'restored', 'second'],
  ]);
  expect(listAnnotations(store, 'funnel')).toEqual([restored]);
});

test('changes at one moment, or after the clock was turned back, keep their order', () => {
  const { id } = addAnnotation(store, { board: 'funnel', pin, body: 'first' }, now);
  changeAnnotation(store, id, { kind: 'edit', body: 'second' }, now);
  const last = changeAnnotation(store, id, { kind: 'edit', body: 'third' }, now - 3_600_000);
  expect(last.history.map((entry) => entry.body)).toEqual(['first', 'second', 'third']);
});

test('a change raises the revision once, a change that changes nothing does not', () => {
  const { id } = addAnnotation(store, { board: 'funnel', pin, body: 'text' }, now);
  const revision = revisionOf(store);
  changeAnnotation(store, id, { kind: 'edit', body: 'text' }, now + 1);
  changeAnnotation(store, id, { kind: 'restore' }, now + 2);
  expect(revisionOf(store)).toBe(revision);
  changeAnnotation(store, id, { kind: 'delete' }, now + 3);
  changeAnnotation(store, id, { kind: 'delete' }, now + 4);
  expect(revisionOf(store)).toBe(revision + 1);
  expect(listAnnotations(store, 'funnel')[0]?.history).toHaveLength(2);
});

test('one that is not there, or is deleted, cannot be edited', () => {
  expect(errorOf(() => changeAnnotation(store, 7, { kind: 'delete' }, now)).code).toBe('not-found');
  const { id } = addAnnotation(store, { board: 'funnel', pin, body: 'text' }, now);
  changeAnnotation(store, id, { kind: 'delete' }, now);
  expect(errorOf(() => changeAnnotation(store, id, { kind: 'edit', body: 'x' }, now)).code).toBe('not-found');
});

test('nobody at the keyboard writes no annotation', () => {
  writeSettings(store, { me: null });
  expect(errorOf(() => addAnnotation(store, { board: 'funnel', pin, body: 'text' }, now)).code).toBe('usage');
  expect(listAnnotations(store, null)).toEqual([]);
});
