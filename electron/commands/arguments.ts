import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { resolve } from 'node:path';
import { AppError } from '#shared/ipc/errors.ts';

export type Options = Readonly<Record<string, ParseArgsOptionDescriptor>>;

/** What a command was given: its options by name and the words beside them. */
export class Arguments {
  readonly words: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  /** Throws `usage` for an option that is not among `options` or lacks its value. */
  constructor(args: readonly string[], options: Options) {
    try {
      const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
      this.words = parsed.positionals;
      this.#values = parsed.values;
    } catch (error) {
      throw new AppError('usage', { problem: error instanceof Error ? error.message : String(error) });
    }
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | null {
    const value = this.#values[name];
    return typeof value === 'string' ? value : null;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === null || value === '') throw new AppError('usage', { problem: `--${name} is missing` });
    return value;
  }

  path(name: string): string {
    return resolve(this.required(name));
  }

  /** Values of an option that may come several times, each `name=value`. */
  pairs(name: string): (readonly [string, string])[] {
    const values = this.#values[name];
    return (Array.isArray(values) ? values : []).map((value) => {
      const text = String(value);
      const at = text.indexOf('=');
      if (at < 1) throw new AppError('usage', { problem: `--${name} wants field=value` });
      return [text.slice(0, at), text.slice(at + 1)] as const;
    });
  }

  /** One of the given words. */
  choice<T extends string>(name: string, choices: readonly T[]): T | null {
    const value = this.text(name);
    if (value === null) return null;
    return oneOf(`--${name}`, value, choices);
  }
}

export function oneOf<T extends string>(what: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new AppError('usage', { problem: `${what} is one of ${choices.join(', ')}` });
  return found;
}
