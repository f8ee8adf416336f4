import type { WritableStore } from '#electron/store/store.ts';
import { textValue } from './one-version.ts';
import type { ParsedRow } from './plan.ts';
import type { RowOutcome, RowWriter } from './row-writer.ts';

/** Writes the rows of a file of people: names and the team of each (MO14). */
export class PeopleWriter implements RowWriter {
  readonly #find;
  readonly #insert;
  readonly #update;

  constructor(store: WritableStore) {
    this.#find = store.prepare<[string], { id: number; team: string | null }>(
      'select id, team from person where name = ?',
    );
    this.#insert = store.prepare<[string, string | null]>('insert into person (name, team) values (?, ?)');
    this.#update = store.prepare<[string | null, number]>('update person set team = ? where id = ?');
  }

  write(row: ParsedRow): RowOutcome {
    const name = textValue(row, 'name') ?? '';
    const known = this.#find.get(name);
    const hasTeam = 'team' in row.values;
    const team = textValue(row, 'team');
    if (known === undefined) {
      this.#insert.run(name, team);
      return 'created';
    }
    if (!hasTeam || known.team === team) return 'unchanged';
    this.#update.run(team, known.id);
    return 'updated';
  }
}
