import { spawn } from 'node:child_process';
import type { Menu as ElectronMenu, NativeTheme, Shell } from 'electron';
import { allClosed, app } from './app.ts';
import { BrowserWindow, connectWindows, setColorScheme } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { testing } from './flags.ts';
import { invokeHandler, ipcMain } from './ipc-main.ts';
import { only } from './only.ts';
import { protocol, session } from './protocol.ts';

connectWindows({ invoke: invokeHandler, allClosed });

let themeSource: NativeTheme['themeSource'] = 'system';
type ThemePart = Pick<NativeTheme, 'themeSource'>;
const nativeTheme = only<ThemePart>('nativeTheme', {
  get themeSource() {
    return themeSource;
  },
  set themeSource(source) {
    themeSource = source;
    void setColorScheme(source === 'system' ? null : source);
  },
});

// An application window of Chromium has no menu of ours.
type MenuPart = Pick<typeof ElectronMenu, 'buildFromTemplate' | 'setApplicationMenu'>;
const Menu = only<MenuPart>('Menu', {
  buildFromTemplate: () => only('a menu', {}) as ElectronMenu,
  setApplicationMenu: () => undefined,
});

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
type ShellPart = Pick<Shell, 'openPath'>;
const shell = only<ShellPart>('shell', {
  openPath: async (file) => {
    if (testing) return '';
    const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
    return await new Promise((resolve) => {
      const child = spawn(program, [...args, file], { stdio: 'ignore', detached: true });
      child.once('error', (error) => {
        resolve(error.message);
      });
      child.once('spawn', () => {
        child.unref();
        resolve('');
      });
    });
  },
});

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell };
