import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { pathOfFile } from './bridge.ts';
import { heldWindow } from './browser-window.ts';
import { testing } from './flags.ts';
import { only, onlyOptions } from './only.ts';
import { askSavePath } from './save-page.ts';

/**
 * In tests the answers come from the JSON array in the file that LOOPBOARD_DIALOGS names, first one first: a path, a list
 * of paths, or null for "cancelled". An answer given is taken out of the file.
 */
function scriptedAnswer(): readonly string[] {
  const script = process.env['LOOPBOARD_DIALOGS'];
  const answers = script && existsSync(script) ? (JSON.parse(readFileSync(script, 'utf8')) as unknown[]) : [];
  if (!script || answers.length === 0)
    throw new Error('chromium-host: a dialog opened that the test has no answer for');
  const [answer, ...rest] = answers;
  writeFileSync(script, JSON.stringify(rest));
  if (answer === null) return [];
  return (Array.isArray(answer) ? answer : [answer]).map((file) => path.resolve(String(file)));
}

function acceptOf(options: OpenDialogOptions): string {
  const extensions = (options.filters ?? []).flatMap((filter) => filter.extensions);
  return extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(',');
}

/** The system's own file dialog, opened by a file input in the page. */
async function chooseInPage(options: OpenDialogOptions, parent: unknown): Promise<readonly string[]> {
  const held = heldWindow(parent);
  if (!held) throw new Error('chromium-host opens a dialog only over a window');
  const { session } = await held.bridge();
  const many = (options.properties ?? []).includes('multiSelections');
  const { result } = await session.send('Runtime.evaluate', {
    awaitPromise: true,
    userGesture: true,
    expression: `new Promise((resolve) => {
      const input = document.createElement('input');
      const done = (files) => { input.remove(); resolve(files); };
      Object.assign(input, { type: 'file', multiple: ${String(many)}, accept: ${JSON.stringify(acceptOf(options))}, hidden: true });
      input.addEventListener('change', () => done([...input.files]));
      input.addEventListener('cancel', () => done([]));
      document.documentElement.append(input);
      input.click();
    })`,
  });
  if (result.objectId === undefined) return [];
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const files = properties.flatMap(({ name, value }) =>
    /^\d+$/.test(name) && value?.objectId !== undefined ? [value.objectId] : [],
  );
  return await Promise.all(files.map((file) => pathOfFile(session, file)));
}

type OpenArgs = [unknown, OpenDialogOptions] | [OpenDialogOptions];
type SaveArgs = [unknown, SaveDialogOptions] | [SaveDialogOptions];

type DialogPart = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
export const dialog = only<DialogPart>('dialog', {
  showOpenDialog: async (...args: OpenArgs) => {
    const options = args.length === 2 ? args[1] : args[0];
    onlyOptions('dialog.showOpenDialog', options, ['title', 'filters', 'properties']);
    const filePaths = testing ? scriptedAnswer() : await chooseInPage(options, args.length === 2 ? args[0] : undefined);
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  },
  showSaveDialog: async (...args: SaveArgs) => {
    const options = args.length === 2 ? args[1] : args[0];
    onlyOptions('dialog.showSaveDialog', options, ['title', 'filters', 'defaultPath']);
    const filePath = testing
      ? scriptedAnswer()[0]
      : await askSavePath({ title: options.title ?? 'Save', defaultPath: options.defaultPath ?? '' });
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
});
