import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as host from '../../build/chromium-host/electron.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const declarations = read('node_modules/electron/electron.d.ts');
const sources = ['electron/main.ts', 'electron/window.ts', 'electron/host/electron-host.ts'].map(read).join('\n');

const window = new host.BrowserWindow({
  show: false,
  webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
});

/** How our sources call each object of Electron, the object itself, and its type in electron.d.ts. */
const objects: readonly [says: RegExp, object: object, type: string][] = [
  [/\bapp\.(\w+)/gu, host.app, 'App'],
  [/\bdialog\.(\w+)/gu, host.dialog, 'Dialog'],
  [/\bipcMain\.(\w+)/gu, host.ipcMain, 'IpcMain'],
  [/\bMenu\.(\w+)/gu, host.Menu, 'Menu'],
  [/\bnativeTheme\.(\w+)/gu, host.nativeTheme, 'NativeTheme'],
  [/\bprotocol\.(\w+)/gu, host.protocol, 'Protocol'],
  [/\bcurrent\.(\w+)/gu, host.session.defaultSession, 'Session'],
  [/\bshell\.(\w+)/gu, host.shell, 'Shell'],
  [/\bBrowserWindow\.(\w+)/gu, host.BrowserWindow, 'BrowserWindow'],
  [/(?<!\/)\bwindow\.(\w+)/gu, window, 'BrowserWindow'],
  [/\b(?:webContents|contents)\.(\w+)/gu, window.webContents, 'WebContents'],
];

function declarationOf(type: string): string {
  const start = new RegExp(`^  (?:interface|class) ${type} (?:extends|implements|\\{)`, 'mu').exec(declarations)?.index;
  if (start === undefined) throw new Error(`electron.d.ts has no ${type}`);
  return declarations.slice(start, declarations.indexOf('\n  }\n', start));
}

/** The most parameters that an overload of a method takes; undefined for what is no method. */
function parametersOf(type: string, member: string): number | undefined {
  const text = declarationOf(type);
  const counts = [...text.matchAll(new RegExp(`^ {4}(?:static )?${member}\\(`, 'gmu'))].map((match) => {
    let depth = 0;
    let count = 0;
    for (const sign of text.slice(match.index + match[0].length - 1)) {
      if ('({[<'.includes(sign)) depth += 1;
      if (')}]'.includes(sign)) depth -= 1;
      if (sign === ':' && depth === 1) count += 1;
      if (depth === 0) break;
    }
    return count;
  });
  return counts.length === 0 ? undefined : Math.max(...counts);
}

describe('the stand-in for electron', () => {
  const uses = objects.flatMap(([says, object, type]) => {
    const members = new Set([...sources.matchAll(says)].map((match) => match[1] ?? ''));
    return [...members].map((member) => ({ object, type, member }));
  });

  it('sees the calls of our sources', () => {
    expect(uses.length).toBeGreaterThan(30);
  });

  it.each(uses)('has $type $member with no more parameters than Electron', ({ object, type, member }) => {
    const found = (object as Record<string, unknown>)[member];
    const parameters = parametersOf(type, member);
    if (parameters === undefined) {
      expect(declarationOf(type)).toMatch(new RegExp(`^ {4}(?:readonly )?(?:get |set )?${member}\\b`, 'mu'));
    } else {
      expect(typeof found).toBe('function');
      expect((found as () => void).length).toBeLessThanOrEqual(parameters);
    }
  });

  const events = [...sources.matchAll(/\b(app|contents|window)\.on(?:ce)?\('([\w-]+)'/gu)].map((match) => ({
    name: match[1] ?? '',
    event: match[2] ?? '',
  }));

  it.each(events)('knows $name event $event, as Electron does', ({ name, event }) => {
    const known = {
      app: [host.app, 'App'],
      contents: [window.webContents, 'WebContents'],
      window: [window, 'BrowserWindow'],
    };
    const [object, type] = known[name as keyof typeof known] as [typeof host.app, string];
    expect(declarationOf(type)).toContain(`on(event: '${event}'`);
    expect(() => {
      object.on(event, () => undefined);
    }).not.toThrow();
  });

  it('throws for what it does not know', () => {
    for (const [, object, type] of objects) {
      expect(() => (object as Record<string, unknown>)['somethingElse'], type).toThrow(/chromium-host has no/u);
    }
    expect(() => {
      host.app.on('browser-window-blur', () => undefined);
    }).toThrow(/no event app 'browser-window-blur'/u);
    expect(() => host.app.getPath('music' as 'home')).toThrow(/getPath\('music'\)/u);
  });

  it('throws for options it would leave out', async () => {
    expect(() => new host.BrowserWindow({ kiosk: true })).toThrow(/BrowserWindow\(\{ kiosk \}\)/u);
    expect(() => new host.BrowserWindow({ webPreferences: { sandbox: false } })).toThrow(/only sandboxed/u);
    await expect(window.webContents.printToPDF({ scale: 2 })).rejects.toThrow(/scale/u);
    await expect(window.loadURL('https://example.com/')).rejects.toThrow(/opens only app:\/\/board/u);
  });

  it('does not export what it does not have', () => {
    expect(Object.keys(host).toSorted()).toStrictEqual(
      ['app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'nativeTheme', 'protocol', 'session', 'shell'].toSorted(),
    );
  });
});
