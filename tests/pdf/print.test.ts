import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAnnotation } from '#electron/annotations/annotations.ts';
import { openForWriting } from '#electron/store/open.ts';
import { makeFormat, type Format } from '#shared/language/format.ts';
import type { Answer } from '#shared/metrics/answers.ts';
import { boards, type Board } from '#shared/metrics/questions.ts';

const cli = path.resolve(import.meta.dirname, '../../build/cli.mjs');
const period = ['--from', '2026-08-01', '--to', '2026-10-01'];
// The Chromium of the test speaks the locale of the machine; both ends of the test take English.
const format = makeFormat('en-US');
const said = 'Customers of August: annotated for the print';
let folder = '';
let workspace = '';

function run(...args: readonly string[]): string {
  const env = { ...process.env, LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' };
  return execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function poppler(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** The text of a PDF with all space of one kind and width. */
function textOf(pdf: string, ...args: readonly string[]): string {
  return poppler('pdftotext', ...args, '-layout', pdf, '-').replaceAll(/[\u00a0\u202f]/gu, ' ');
}

function exportBoard(board: Board, paper: 'a4' | 'letter'): string {
  const pdf = path.join(folder, `${board}-${paper}.pdf`);
  run('export', '--workspace', workspace, '--board', board, ...period, '--pdf', pdf, '--paper', paper);
  return pdf;
}

/** Every number of an answer as a reader sees it. */
function numbersOf(answer: Answer): string[] {
  const currency = 'currency' in answer ? answer.currency : 'EUR';
  return answer.rows.flatMap((row) => Object.entries(row).flatMap(([name, value]) => shown(name, value, currency)));
}

const money = new Set(['spend', 'cost', 'cpl', 'cac', 'revenue', 'wonValue', 'lostValue']);
const rates = new Set([
  'step',
  'cumulative',
  'workedRate',
  'inTimeRate',
  'leadToCustomer',
  'winRate',
  'winRateByValue',
  'roi',
]);

function shown(name: string, value: unknown, currency: string): string[] {
  if (Array.isArray(value)) return value.flatMap((part) => shown(name, part, currency));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([inner, part]) => shown(inner, part, currency));
  }
  return typeof value === 'number' ? [text(name, value, currency, format)] : [];
}

function text(
  name: string,
  value: number,
  currency: string,
  { count, decimal, hours, percent, ...rest }: Format,
): string {
  if (money.has(name)) return rest.money(value, currency);
  if (rates.has(name)) return percent(value);
  if (/(?:Hours|Over)$/u.test(name)) return hours(value);
  if (name.endsWith('Days')) return decimal(value, Number.isInteger(value) ? 0 : 1);
  return name === 'roas' ? decimal(value) : count(value);
}

type Box = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The words of a page with their boxes in points, and the page's size. */
function wordsOf(pdf: string, page: number): { width: number; height: number; words: Box[] } {
  const xml = poppler('pdftotext', '-bbox', '-f', `${page}`, '-l', `${page}`, pdf, '-');
  const size = /<page width="([\d.]+)" height="([\d.]+)"/u.exec(xml);
  const words = [
    ...xml.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu),
  ];
  return {
    width: Number(size?.[1]),
    height: Number(size?.[2]),
    words: words.map(([, left, top, right, bottom, word]) => ({
      text: word ?? '',
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  };
}

/** The pages as grey pictures, a pixel for half a millimetre; 255 is paper. */
function greysOf(pdf: string): { width: number; height: number; pixels: Buffer }[] {
  const all = execFileSync('pdftoppm', ['-gray', '-r', '50.8', pdf], { maxBuffer: 64 * 1024 * 1024 });
  const pages = [];
  for (let at = 0; at < all.length;) {
    const head = /^P5\s(\d+)\s(\d+)\s255\s/u.exec(all.toString('latin1', at, at + 40));
    if (head === null) throw new Error('not a grey picture');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    at = start + width * height;
    pages.push({ width, height, pixels: all.subarray(start, at) });
  }
  return pages;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopboard-pdf-'));
  workspace = path.join(folder, 'Sample.loopboard');
  run('demo', '--workspace', workspace, '--leads', '3000', '--seed', '3');
  run('settings', '--workspace', workspace, '--set', 'me=Ann Lee');
  const store = openForWriting(workspace);
  const [from, to] = ['2026-08-01', '2026-10-01'];
  const pin = { series: 'funnel', keys: { stage: 'customer', from, to }, where: [], from, to, said };
  addAnnotation(store, { board: 'funnel', pin, body: 'Two large deals slipped.' }, Date.UTC(2026, 9, 31));
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(boards)('%s on A4', (board) => {
  let pdf = '';
  let pages = 0;
  beforeAll(() => {
    pdf = exportBoard(board, 'a4');
    pages = Number(/^Pages:\s+(\d+)/mu.exec(poppler('pdfinfo', pdf))?.[1]);
  });

  test('its text holds every number that the command line gives for the same question', () => {
    const answer = JSON.parse(run('board', board, '--workspace', workspace, ...period, '--json')) as Answer;
    const numbers = numbersOf(answer);
    expect(numbers.length).toBeGreaterThan(8);
    const words = textOf(pdf);
    expect(numbers.filter((number) => !words.includes(number.replaceAll(/[\u00a0\u202f]/gu, ' ')))).toEqual([]);
  });

  test('every page has the title, the period, the data date and its number', () => {
    for (let page = 1; page <= pages; page += 1) {
      const words = textOf(pdf, '-f', `${page}`, '-l', `${page}`);
      expect(words).toContain('· Sample');
      expect(words).toContain('Aug – Sep 2026');
      expect(words).toContain('Data of Oct 31, 2026');
      expect(words).toContain(`Page ${page} of ${pages}`);
    }
  });

  test('it is tagged, with a title, a language, an outline, and no actions', async () => {
    const info = poppler('pdfinfo', pdf);
    expect(info).toMatch(/^Tagged:\s+yes/mu);
    expect(info).toMatch(/^Title:\s+\S.*Sample/mu);
    expect(info).toMatch(/^Author:\s+Ann Lee/mu);
    expect(info).toMatch(/^Producer:\s+Loopboard/mu);
    expect(info).toMatch(/^JavaScript:\s+no/mu);
    expect(info).toMatch(/^Page size:\s+59[45]\.\d* x 84[12]/mu);
    const document = await PDFDocument.load(readFileSync(pdf), { updateMetadata: false });
    expect(document.getLanguage()).toBe('en');
    expect(String(document.catalog)).toContain('/Outlines');
  });

  test('fonts are embedded and nothing is a raster', () => {
    const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.some((font) => /\+Inter/u.test(font))).toBe(true);
    // No other font of this machine: another one might have none. Letters with a halo are drawn, which has no name.
    expect(fonts.filter((font) => !/\+Inter|^\[none\]/u.test(font))).toEqual([]);
    // The columns from the right: object, generation, uni, sub, emb.
    expect(fonts.filter((font) => font.trim().split(/\s+/u).at(-5) !== 'yes')).toEqual([]);
    expect(poppler('pdfimages', '-list', pdf).trim().split('\n').slice(2)).toEqual([]);
  });

  test('the chart is drawn in paths, and its first and last label stand on the page', () => {
    const svg = poppler('pdftocairo', '-svg', '-f', '1', '-l', '1', pdf, '-');
    expect((svg.match(/<path/gu) ?? []).length).toBeGreaterThan(50);
    const { width, height, words } = wordsOf(pdf, 1);
    const margin = 40;
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter(({ left, right }) => left < margin || right > width - margin)).toEqual([]);
    expect(words.filter(({ top, bottom }) => top < 20 || bottom > height - 20)).toEqual([]);
    const labels = {
      funnel: ['Lead', 'Customer'],
      'leads-worked': ['W33', 'W40'],
      'close-rates': ['Sep', 'Sep'],
      'channel-roi': ['ROI', 'Spend'],
    };
    for (const label of labels[board]) expect(words.map((word) => word.text)).toContain(label);
  });

  test('nothing is drawn in the margins, so nothing is cut at an edge', () => {
    const greys = greysOf(pdf);
    expect(greys).toHaveLength(pages);
    const [side, edge] = [28, 10];
    for (const { width, height, pixels } of greys) {
      const inked = [...pixels.keys()].filter((at) => (pixels[at] ?? 0) < 250);
      const xs = inked.map((at) => at % width);
      const ys = inked.map((at) => Math.floor(at / width));
      expect(xs.every((x) => x >= side && x < width - side)).toBe(true);
      expect(ys.every((y) => y >= edge && y < height - edge)).toBe(true);
      expect(inked.length).toBeGreaterThan(500);
    }
  });

  test('the last page has the definitions of its numbers', () => {
    const last = textOf(pdf, '-f', `${pages}`, '-l', `${pages}`);
    expect(last).toContain('Definitions of the numbers used');
    expect(last).toContain(`${board} version 1`);
    expect(last).not.toMatch(/definitions[A-Z]\w+\.\w+/u);
  });
});

test('an annotation is numbered on the chart and written below it with author and date', () => {
  const words = textOf(path.join(folder, 'funnel-a4.pdf'), '-f', '1', '-l', '1');
  expect(words).toMatch(/^\s*1\s+Two large deals slipped\./mu);
  expect(words).toContain('Ann Lee, Oct 31, 2026');
  const pins = wordsOf(path.join(folder, 'funnel-a4.pdf'), 1).words.filter((word) => word.text === '1');
  expect(pins.length).toBeGreaterThanOrEqual(2);
});

test('US Letter has its own size and the same numbers', () => {
  const pdf = exportBoard('close-rates', 'letter');
  expect(poppler('pdfinfo', pdf)).toMatch(/^Page size:\s+612 x 792 pts \(letter\)/mu);
  const rows = (file: string) =>
    textOf(file)
      .match(/[\d.,]+%|€[\d.,]+/gu)
      ?.toSorted();
  expect(rows(pdf)).toEqual(rows(path.join(folder, 'close-rates-a4.pdf')));
});

test('a workspace that is not there is said before a browser starts', () => {
  const args = ['export', '--workspace', path.join(folder, 'none.loopboard'), '--board', 'funnel', ...period];
  expect(() => run(...args, '--pdf', path.join(folder, 'none.pdf'))).toThrow(/no workspace file/u);
});
