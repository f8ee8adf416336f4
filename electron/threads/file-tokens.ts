import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** A file the person chose or dropped: no channel takes a path, only its token. */
export type ChosenFile = { readonly token: string; readonly name: string };

/** Random tokens ↔ absolute paths, as long as the program runs. */
export type FileTokens = {
  readonly add: (file: string) => ChosenFile;
  readonly pathOf: (token: string) => string | undefined;
  /** The paths behind the tokens that an input names in `token` or `tokens`. */
  readonly pathsIn: (input: unknown) => Readonly<Record<string, string>>;
};

function tokensIn(input: unknown): readonly unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  const one: unknown = 'token' in input ? input.token : undefined;
  const many: unknown = 'tokens' in input ? input.tokens : undefined;
  return [one, ...(Array.isArray(many) ? (many as unknown[]) : [])];
}

/** Makes the register of the files of one program. */
export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    add: (file) => {
      const known = [...paths].find(([, other]) => other === file)?.[0];
      const token = known ?? randomUUID();
      paths.set(token, file);
      return { token, name: path.basename(file) };
    },
    pathOf: (token) => paths.get(token),
    pathsIn: (input) => {
      const found = tokensIn(input).flatMap((token) => {
        const file = typeof token === 'string' ? paths.get(token) : undefined;
        return file === undefined ? [] : [[token as string, file] as const];
      });
      return Object.fromEntries(found);
    },
  };
}
