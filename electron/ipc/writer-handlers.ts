import { AppError } from '#shared/ipc/errors.ts';
import { addAnnotation, changeAnnotation } from '#electron/annotations/annotations.ts';
import { planImport, refuseQuestions } from '#electron/import/columns.ts';
import { inspectFile, inspectFileAs } from '#electron/import/inspect.ts';
import { planRequest } from '#electron/import/plan-request.ts';
import { previewFile } from '#electron/import/preview.ts';
import { runImport } from '#electron/import/run-import.ts';
import { defaultSample, makeSample } from '#electron/demo/make-sample.ts';
import { savePerson } from '#electron/settings/people.ts';
import { changeSettings } from '#electron/settings/change-settings.ts';
import { createWorkspace, systemLocale } from '#electron/store/open.ts';
import { revisionOf, type WritableStore } from '#electron/store/store.ts';
import type { ChannelsOf, Emit, Handlers } from './dispatch.ts';

export type WriterDeps = {
  readonly store: WritableStore | null;
  /** Paths of the files that the person chose, by token. */
  readonly files: Readonly<Record<string, string>>;
  readonly clock: () => number;
  readonly emit: Emit;
  /** Set while an import runs. */
  readonly running: { cancelled: boolean } | null;
  readonly startRun: () => { cancelled: boolean };
  readonly endRun: () => void;
};

function opened(deps: WriterDeps): WritableStore {
  if (deps.store === null) throw new AppError('no-workspace');
  return deps.store;
}

function pathOf(deps: WriterDeps, token: string): string {
  const path = Object.hasOwn(deps.files, token) ? deps.files[token] : undefined;
  if (path === undefined) throw new AppError('file-missing');
  return path;
}

function changed(deps: WriterDeps): void {
  deps.emit('data.changed', { revision: revisionOf(opened(deps)) });
}

/** What the writing thread answers; it is asked one thing after another, except for a cancel. */
export const writerHandlers: Handlers<ChannelsOf<'writer'>, WriterDeps> = {
  'workspace.make': ({ token }, deps) => {
    createWorkspace(pathOf(deps, token), { ...systemLocale(), now: deps.clock() });
    return null;
  },
  'workspace.makeSample': async ({ token }, deps) => {
    const run = deps.startRun();
    try {
      await makeSample(pathOf(deps, token), {
        ...defaultSample,
        onProgress: (share) => deps.emit('sample.progress', { share }),
        isCancelled: () => run.cancelled,
      });
    } finally {
      deps.endRun();
    }
    return null;
  },
  'import.inspect': ({ token }, deps) => inspectFile(opened(deps), pathOf(deps, token), token),
  'import.recognise': ({ token, kind }, deps) => inspectFileAs(opened(deps), pathOf(deps, token), token, kind),
  'import.preview': (request, deps) =>
    previewFile(planRequest(opened(deps), pathOf(deps, request.token), deps.clock(), request)),
  'import.run': async (request, deps) => {
    const store = opened(deps);
    const run = deps.startRun();
    try {
      const path = pathOf(deps, request.token);
      const read = (rows: number): void => {
        if (run.cancelled) throw new AppError('import-cancelled');
        deps.emit('import.progress', { token: request.token, phase: 'reading', rows, total: null });
      };
      read(0);
      const { plan, questions } = await planImport(planRequest(store, path, deps.clock(), request), read);
      refuseQuestions(questions);
      const report = await runImport(store, {
        plan,
        system: request.system ?? 'default',
        now: deps.clock(),
        onProgress: (phase, rows) =>
          deps.emit('import.progress', { token: request.token, phase, rows, total: plan.rowsRead }),
        isCancelled: () => run.cancelled,
      });
      changed(deps);
      return report;
    } finally {
      deps.endRun();
    }
  },
  'import.cancel': (_input, deps) => {
    if (deps.running !== null) deps.running.cancelled = true;
    return null;
  },
  'annotation.add': (input, deps) => {
    const annotation = addAnnotation(opened(deps), input, deps.clock());
    changed(deps);
    return annotation;
  },
  'annotation.change': ({ id, change }, deps) => {
    const annotation = changeAnnotation(opened(deps), id, change, deps.clock());
    changed(deps);
    return annotation;
  },
  'settings.change': (change, deps) => {
    const settings = changeSettings(opened(deps), change);
    changed(deps);
    return settings;
  },
  'people.save': (person, deps) => {
    const people = savePerson(opened(deps), person);
    changed(deps);
    return people;
  },
};
