import facts from './migrations/0010-facts.sql?raw';

/** Every change of the schema, in order, numbered in tens. A version is the number of the last one a file has had. */
export const migrations: readonly { readonly version: number; readonly sql: string }[] = [{ version: 10, sql: facts }];

export const schemaVersion = migrations.at(-1)?.version ?? 0;
