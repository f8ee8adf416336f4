import { AppError } from '#shared/ipc/errors.ts';
import type { Person } from '#shared/metrics/settings.ts';
import { write, type ReadableStore, type WritableStore } from '#electron/store/store.ts';

/** The owners that files named and the people added by hand, with their teams (MO14), by name. */
export function listPeople(store: ReadableStore): Person[] {
  return store.prepare<[], Person>('select id, name, team from person order by name').all();
}

/** Adds a person (`id` null) or changes the name or team of one. Errors: not-found; usage for a name that is taken. */
export function savePerson(
  store: WritableStore,
  person: { id: number | null; name: string; team: string | null },
): Person[] {
  return write(store, () => {
    const taken = store.prepare<[string], number>('select id from person where name = ?').pluck().get(person.name);
    if (taken !== undefined && taken !== person.id) throw new AppError('name-taken');
    if (person.id === null) {
      store.prepare('insert into person (name, team) values (?, ?)').run(person.name, person.team);
    } else {
      const { changes } = store
        .prepare('update person set name = ?, team = ? where id = ?')
        .run(person.name, person.team, person.id);
      if (changes === 0) throw new AppError('not-found');
    }
    return listPeople(store);
  });
}

/** Channels in order of first import, with the hue that each keeps. */
export function listChannels(store: ReadableStore): { name: string; hue: number | null }[] {
  return store.prepare<[], { name: string; hue: number | null }>('select name, hue from channel order by id').all();
}
