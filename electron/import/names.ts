import type { WritableStore } from '#electron/store/store.ts';
import { channelByRules, type ChannelRule } from '#electron/store/channel-rules.ts';

/** Ids of the names that files use: systems, people, channels. Made when first met, in the caller's transaction. */
export class Names {
  readonly #store: WritableStore;
  readonly #people = new Map<string, number>();
  readonly #channels = new Map<string, number>();
  readonly #rules: readonly ChannelRule[];
  readonly #ruled = new Map<string, number | null>();

  constructor(store: WritableStore) {
    this.#store = store;
    for (const row of store.prepare<[], { id: number; name: string }>('select id, name from person').all()) {
      this.#people.set(row.name, row.id);
    }
    for (const row of store.prepare<[], { id: number; name: string }>('select id, name from channel').all()) {
      this.#channels.set(row.name, row.id);
    }
    this.#rules = store
      .prepare<[], ChannelRule>('select source, medium, campaign, channel from channel_rule order by position')
      .all();
  }

  system(name: string): number {
    const known = this.#store.prepare<[string], number>('select id from system where name = ?').pluck().get(name);
    if (known !== undefined) return known;
    return Number(this.#store.prepare('insert into system (name) values (?)').run(name).lastInsertRowid);
  }

  person(name: string | null): number | null {
    if (name === null) return null;
    let id = this.#people.get(name);
    if (id === undefined) {
      id = Number(this.#store.prepare('insert into person (name) values (?)').run(name).lastInsertRowid);
      this.#people.set(name, id);
    }
    return id;
  }

  /** RO1: the channel as written; where it is empty, what the rules say; no match: none. */
  channel(of: {
    readonly channel: string | null;
    readonly source: string | null;
    readonly medium: string | null;
    readonly campaign: string | null;
  }): number | null {
    if (of.channel !== null) return this.#channelId(of.channel);
    if (of.source === null && of.medium === null && of.campaign === null) return null;
    const key = JSON.stringify([of.source, of.medium, of.campaign]);
    let id = this.#ruled.get(key);
    if (id === undefined) {
      const name = channelByRules(this.#rules, of);
      id = name === null ? null : this.#channelId(name);
      this.#ruled.set(key, id);
    }
    return id;
  }

  #channelId(name: string): number {
    let id = this.#channels.get(name);
    if (id === undefined) {
      // Eight hues in order of first import; later channels have none until a person gives them one.
      const hue = this.#channels.size < 8 ? this.#channels.size : null;
      id = Number(this.#store.prepare('insert into channel (name, hue) values (?, ?)').run(name, hue).lastInsertRowid);
      this.#channels.set(name, id);
    }
    return id;
  }
}
