// Writes the table of rooms.ts into oxlint-rooms.json, which .oxlintrc.json extends.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { roomOverrides } from './lint-rooms.ts';

const file = resolve(import.meta.dirname, 'oxlint-rooms.json');
writeFileSync(file, await format(JSON.stringify({ overrides: roomOverrides() }), { parser: 'json', printWidth: 120 }));
