import { create } from 'zustand';
import { call, filesFrom } from '#renderer/api/client.ts';
import { go } from './address.ts';

export type ImportFile = { readonly token: string; readonly name: string };

type ImportFilesState = {
  readonly files: readonly ImportFile[];
  readonly add: (files: readonly ImportFile[]) => void;
  readonly remove: (token: string) => void;
  readonly clear: () => void;
};

/** The files that wait in the import. */
export const useImportFiles = create<ImportFilesState>((set) => ({
  files: [],
  add: (files) =>
    set((state) => ({
      files: [...state.files, ...files.filter(({ token }) => state.files.every((known) => known.token !== token))],
    })),
  remove: (token) => set((state) => ({ files: state.files.filter((file) => file.token !== token) })),
  clear: () => set({ files: [] }),
}));

function openImport(files: readonly ImportFile[]): void {
  if (files.length === 0) return;
  useImportFiles.getState().add(files);
  go({ path: '/import', search: '' });
}

/** Files dropped on the window: a workspace is opened, anything else goes into the import. */
export async function importDropped(dropped: readonly File[]): Promise<void> {
  const tokens = await filesFrom(dropped);
  const files = await call('files.names', { tokens: [...tokens] });
  const workspace = files.find(({ name }) => name.endsWith('.loopboard'));
  if (workspace === undefined) openImport(files);
  else await call('workspace.openFile', { token: workspace.token });
}

/** Asks for files. */
export async function chooseImportFiles(): Promise<void> {
  openImport(await call('files.choose', {}));
}
