import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Conf from 'conf';
import type { Output } from '#shared/ipc/contract.ts';

type Theme = 'system' | 'light' | 'dark';
type Kept = { recent: { path: string; openedAt: string }[]; theme: Theme };
const keptRecent = 10;

/** What the app remembers of this person on this computer, outside any workspace: recent files and the theme. */
export class AppMemory {
  readonly #kept: Conf<Kept>;

  /** `folder`: the app's own folder. */
  constructor(folder: string) {
    this.#kept = new Conf<Kept>({
      cwd: folder,
      configName: 'loopboard',
      defaults: { recent: [], theme: 'system' },
      clearInvalidConfig: true,
    });
  }

  get theme(): Theme {
    return this.#kept.get('theme');
  }

  set theme(theme: Theme) {
    this.#kept.set('theme', theme);
  }

  /** Files opened last, the latest first. Their ids stand for their paths, which no window sees as input. */
  recent(): Output<'workspace.recent'> {
    return this.#kept.get('recent').map(({ path, openedAt }) => ({
      id: idOf(path),
      name: basename(path).replace(/\.loopboard$/u, ''),
      folder: dirname(path),
      openedAt,
      missing: !existsSync(path),
    }));
  }

  pathOf(id: string): string | null {
    return this.#kept.get('recent').find((entry) => idOf(entry.path) === id)?.path ?? null;
  }

  remember(path: string, now: number): void {
    const others = this.#kept.get('recent').filter((entry) => entry.path !== path);
    this.#kept.set('recent', [{ path, openedAt: new Date(now).toISOString() }, ...others].slice(0, keptRecent));
  }

  forget(id: string): void {
    this.#kept.set(
      'recent',
      this.#kept.get('recent').filter((entry) => idOf(entry.path) !== id),
    );
  }
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('base64url').slice(0, 16);
}
