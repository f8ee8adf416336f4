import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintJob, Workspace } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { t } from '#shared/language/translate.ts';
import type { Host } from '#electron/host/host.ts';
import { finishPdf } from '#electron/pdf/finish.ts';
import type { AppMemory } from '#electron/settings/app-memory.ts';
import type { Ask, ChannelsOf, Emit, Handlers } from './dispatch.ts';

export type WindowDeps = {
  readonly host: Host;
  readonly clock: () => number;
  readonly emit: Emit;
  readonly memory: AppMemory;
  readonly files: {
    readonly add: (file: string) => { readonly token: string; readonly name: string };
    readonly pathOf: (token: string) => string | undefined;
  };
  /** Asks a thread; throws the AppError that it answers. */
  readonly ask: Ask;
  /** Both threads leave what is open and open a file; throws when either cannot, and then none is open. */
  readonly openStores: (path: string) => Promise<Workspace>;
  readonly closeStores: () => Promise<void>;
  readonly session: Session;
};

/** What the windows share: the file that both threads have open, and the job of the hidden window that is printing. */
export type Session = { path: string | null; printing: PrintJob | null };

const workspaceFiles = [{ name: 'Loopboard', extensions: ['loopboard'] }];
const textFiles = [{ name: 'CSV', extensions: ['csv', 'txt', 'tsv'] }];

async function openWorkspace(path: string, deps: WindowDeps): Promise<Workspace> {
  let opened: Workspace;
  try {
    opened = await deps.openStores(path);
  } catch (error) {
    deps.emit('workspace.changed', { open: false });
    throw error;
  }
  deps.memory.remember(path, deps.clock());
  deps.emit('workspace.changed', { open: true });
  return opened;
}

/** Prints boards of the open workspace, or of one opened only for that, to the bytes of a finished PDF. */
export async function printBoards(job: PrintJob, deps: WindowDeps): Promise<Uint8Array> {
  if (deps.session.path === null) throw new AppError('no-workspace');
  if (deps.session.printing !== null) throw new AppError('print-failed', { problem: t('program.printBusy') });
  deps.session.printing = job;
  try {
    const printed = await deps.host.printToPdf({ route: '#/print' });
    const { name } = await deps.ask('workspace.state', {});
    const { me } = await deps.ask('settings.read', {});
    return await finishPdf(printed, {
      title: `${job.boards.map(({ board }) => t(`boards.names.${board}`)).join(', ')} · ${name}`,
      author: me,
      language: 'en',
      version: deps.host.version,
      madeAt: new Date(deps.clock()),
    });
  } finally {
    deps.session.printing = null;
  }
}

/** Writes a file whole or not at all. Errors: file-not-written, disk-full. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.draft`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new AppError(full ? 'disk-full' : 'file-not-written', {}, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

/** What the main process answers: dialogs, files, printing, the open workspace. */
export const windowHandlers: Handlers<ChannelsOf<'window'>, WindowDeps> = {
  'workspace.current': (_input, deps) => (deps.session.path === null ? null : deps.ask('workspace.state', {})),
  'workspace.recent': (_input, deps) => deps.memory.recent(),
  'workspace.create': async (_input, deps) => {
    const path = await deps.host.showSaveFile({
      title: t('program.dialogs.create'),
      defaultName: `${t('program.dialogs.newName')}.loopboard`,
      filters: workspaceFiles,
    });
    if (path === null) return null;
    const file = path.endsWith('.loopboard') ? path : `${path}.loopboard`;
    await deps.ask('workspace.make', { token: deps.files.add(file).token });
    return openWorkspace(file, deps);
  },
  'workspace.choose': async (_input, deps) => {
    const [path] = await deps.host.showOpenFile({
      title: t('program.dialogs.open'),
      filters: workspaceFiles,
      many: false,
    });
    return path === undefined ? null : openWorkspace(path, deps);
  },
  'workspace.open': ({ id }, deps) => {
    const path = deps.memory.pathOf(id);
    if (path === null) throw new AppError('not-found');
    return openWorkspace(path, deps);
  },
  'workspace.openFile': ({ token }, deps) => {
    const path = deps.files.pathOf(token);
    if (path === undefined) throw new AppError('file-missing');
    return openWorkspace(path, deps);
  },
  'workspace.openSample': async (_input, deps) => {
    await mkdir(deps.host.paths.userData, { recursive: true });
    const path = join(deps.host.paths.userData, `${t('program.dialogs.sampleName')}.loopboard`);
    if (!existsSync(path)) await deps.ask('workspace.makeSample', { token: deps.files.add(path).token });
    return openWorkspace(path, deps);
  },
  'workspace.forget': ({ id }, deps) => {
    deps.memory.forget(id);
    return deps.memory.recent();
  },
  'workspace.close': async (_input, deps) => {
    await deps.closeStores();
    deps.emit('workspace.changed', { open: false });
    return null;
  },

  'files.choose': async (_input, deps) => {
    const paths = await deps.host.showOpenFile({ title: t('program.dialogs.import'), filters: textFiles, many: true });
    return paths.map((path) => deps.files.add(path));
  },
  'files.names': ({ tokens }, deps) =>
    tokens.map((token) => {
      const path = deps.files.pathOf(token);
      if (path === undefined) throw new AppError('file-missing');
      return deps.files.add(path);
    }),

  'board.rowsToFile': async ({ question, figure, asOf }, deps) => {
    const path = await deps.host.showSaveFile({
      title: t('program.dialogs.saveCsv'),
      defaultName: `${figure.board}-${figure.name}.csv`,
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
    if (path === null) return null;
    const csv = await deps.ask('board.rowsAsCsv', { question, figure, asOf });
    const { total } = await deps.ask('board.rows', { question, figure, asOf, sort: null, offset: 0, limit: 1 });
    await writeWhole(path, csv);
    return total;
  },
  'board.print': async (job, deps) => {
    const path = await deps.host.showSaveFile({
      title: t('program.dialogs.savePdf'),
      defaultName: `${job.boards.map(({ board }) => board).join('-')}-${job.boards[0]?.question.from ?? ''}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (path === null) return null;
    await writeWhole(path, await printBoards(job, deps));
    return deps.files.add(path).name;
  },

  'app.state': (_input, deps) => ({
    version: deps.host.version,
    locale: deps.host.locale,
    timeZone: deps.host.timeZone,
    theme: deps.memory.theme,
  }),
  'app.theme': ({ theme }, deps) => {
    deps.memory.theme = theme;
    deps.host.setTheme(theme);
    return null;
  },
  'app.fullScreen': ({ on }, deps) => {
    deps.host.setFullScreen(on);
    return null;
  },
  'print.job': (_input, deps) => {
    if (deps.session.printing === null) throw new AppError('nothing-to-print', { problem: t('program.noPrintJob') });
    return deps.session.printing;
  },
};
