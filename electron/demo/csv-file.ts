import { open, type FileHandle } from 'node:fs/promises';

const chunk = 262_144;

/** A CSV file that is written row by row and never held whole. */
export class CsvFile<Column extends string> {
  readonly columns: readonly Column[];
  readonly #file: FileHandle;
  #text = '';

  private constructor(file: FileHandle, columns: readonly Column[]) {
    this.#file = file;
    this.columns = columns;
  }

  static async create<Column extends string>(path: string, columns: readonly Column[]): Promise<CsvFile<Column>> {
    const file = new CsvFile(await open(path, 'wx'), columns);
    file.header();
    return file;
  }

  header(): void {
    this.line(this.columns);
  }

  /** Columns that the row does not name stay empty. */
  row(cells: Readonly<Partial<Record<Column, string>>>): void {
    this.line(this.columns.map((column) => cells[column] ?? ''));
  }

  line(cells: readonly string[]): void {
    this.#text += `${cells.map(quoted).join(',')}\n`;
  }

  /** Writes what has gathered, if it is much. */
  async drain(): Promise<void> {
    if (this.#text.length >= chunk) await this.#write();
  }

  async close(): Promise<void> {
    try {
      await this.#write();
    } finally {
      await this.#file.close();
    }
  }

  async #write(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#file.appendFile(text);
  }
}

function quoted(cell: string): string {
  return /[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
