import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import { openWindow } from '#electron/window.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { FileFilter, Host } from './host.ts';

const patience = 60_000;
const printState = 'document.documentElement.dataset.print ?? ""';

function filtersOf(filters: readonly FileFilter[]): { name: string; extensions: string[] }[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
}

function visibleWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible());
}

async function painted(window: BrowserWindow): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await delay(50)) {
    const state: unknown = await window.webContents.executeJavaScript(printState);
    if (state === 'ready') return;
    if (state === 'failed') break;
  }
  throw new AppError('print-failed', { problem: 'the page was not ready to print' });
}

async function printToPdf({ route }: { readonly route: string }): Promise<Uint8Array> {
  const { window, loaded } = openWindow({ route, show: false });
  try {
    await loaded;
    await painted(window);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : new AppError('print-failed', { problem: 'the page could not be printed' }, { cause });
  } finally {
    window.destroy();
  }
}

/** The host of a running Electron app (or of what stands in for it). */
export function electronHost(): Host {
  return {
    version: app.getVersion(),
    paths: {
      userData: app.getPath('userData'),
      documents: app.getPath('documents'),
      temp: app.getPath('temp'),
      logs: app.getPath('logs'),
    },
    locale: app.getLocale(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    get theme() {
      return nativeTheme.themeSource;
    },
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    setFullScreen: (on) => {
      visibleWindow()?.setFullScreen(on);
    },
    showOpenFile: async ({ title, filters, many }) => {
      const options: Electron.OpenDialogOptions = {
        title,
        filters: filtersOf(filters),
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const window = visibleWindow();
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return answer.canceled ? [] : answer.filePaths;
    },
    showSaveFile: async ({ title, defaultName, filters }) => {
      const options: Electron.SaveDialogOptions = {
        title,
        defaultPath: path.join(app.getPath('documents'), defaultName),
        filters: filtersOf(filters),
      };
      const window = visibleWindow();
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    printToPdf,
    openPath: async (file) => {
      if ((await shell.openPath(file)) !== '') throw new AppError('not-found');
    },
  };
}
