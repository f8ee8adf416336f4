import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { planImport } from '#electron/import/columns.ts';
import type { ImportPlan, ParsedRow, PlanRequest } from '#electron/import/plan.ts';
import { parseRows } from '#electron/import/rows.ts';
import { Zone } from '#shared/time/zone.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'loopboard-import-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that the test run removes, and answers its path. */
export function csvFile(content: string | Uint8Array, name = 'file.csv'): string {
  files += 1;
  const file = path.join(folder, `${files}-${name}`);
  writeFileSync(file, content);
  return file;
}

export const now = Date.parse('2026-11-22T12:00:00Z');

/** A request for a file: leads, no columns, Berlin, nothing known of the workspace. */
export function requestFor(file: string, change: Partial<PlanRequest> = {}): PlanRequest {
  return {
    path: file,
    fileName: 'file.csv',
    kind: 'leads',
    columns: {},
    constants: {},
    dateOrders: {},
    decimals: {},
    zone: new Zone('Europe/Berlin'),
    currency: null,
    localeCurrency: 'EUR',
    asOf: null,
    now,
    ...change,
  };
}

export async function rowsOf(plan: ImportPlan): Promise<ParsedRow[]> {
  const rows: ParsedRow[] = [];
  for await (const chunk of parseRows(plan)) rows.push(...chunk);
  return rows;
}

/** Both passes over a text. */
export async function imported(content: string, change: Partial<PlanRequest> = {}) {
  const { plan, questions } = await planImport(requestFor(csvFile(content), change));
  return { plan, questions, rows: await rowsOf(plan) };
}
