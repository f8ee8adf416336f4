import type { PrintJob } from '#shared/ipc/contract.ts';

/** What stands around the text on every page of one board. */
export type SheetHead = {
  /** The name of the board's pages in CSS. */
  readonly name: string;
  readonly title: string;
  readonly period: string;
  readonly asOf: string;
};

/**
 * The rules of the pages: paper, margins, and what stands in them. Texts come from the data, so they are strings of CSS
 * with everything escaped that could end one.
 */
export function sheetOf(
  paper: PrintJob['paper'],
  heads: readonly SheetHead[],
  pageOf: readonly [before: string, between: string],
): string {
  const [before, between] = pageOf;
  const counter = `${cssString(before)} counter(page) ${cssString(between)} counter(pages)`;
  const size = paper === 'a4' ? 'A4 portrait' : '8.5in 11in';
  const type = 'font: 400 7.5pt Inter, sans-serif; color: #566372;';
  const base = `@page { size: ${size}; margin: 20mm 16mm 17mm; }`;
  const pages = heads.map(
    ({ name, title, period, asOf }) => `@page ${name} {
      @top-left { content: ${cssString(title)}; ${type} font-weight: 600; color: #16202c; vertical-align: bottom; padding-bottom: 4mm; text-align: left; }
      @top-right { content: ${cssString(period)}; ${type} vertical-align: bottom; padding-bottom: 4mm; text-align: right; }
      @bottom-left { content: ${cssString(asOf)}; ${type} vertical-align: top; padding-top: 4mm; text-align: left; }
      @bottom-right { content: ${counter}; ${type} vertical-align: top; padding-top: 4mm; text-align: right; }
    }`,
  );
  return [base, ...pages].join('\n');
}

/** A string of CSS. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} .,:·–()%&/+-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}
