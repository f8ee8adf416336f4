import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { startChromium } from './chromium.ts';

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

function pageOf(title: string, defaultPath: string): string {
  return `<!doctype html><html lang="en"><title>${escape(title)}</title><style>
    :root { color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif }
    body { margin: 24px } input { width: 100%; box-sizing: border-box; font: inherit; padding: 8px; margin: 8px 0 }
    p { min-height: 1.4em; margin: 0 0 12px } form div { display: flex; gap: 8px; justify-content: flex-end }
    button { font: inherit; padding: 6px 16px }
  </style><form><label for="file">${escape(title)}</label><input id="file" spellcheck="false" value="${escape(defaultPath)}">
  <p role="alert"></p><div><button type="button">Cancel</button><button>Save</button></div></form><script>
    const [input, said, cancel] = [document.querySelector('input'), document.querySelector('p'), document.querySelector('button')];
    let sure = '';
    input.focus();
    cancel.onclick = () => answer(null);
    addEventListener('keydown', (event) => { if (event.key === 'Escape') answer(null); });
    document.querySelector('form').onsubmit = async (event) => {
      event.preventDefault();
      const file = input.value.trim();
      const problem = await look(file, sure === file);
      sure = file;
      if (problem === '') answer(file); else said.textContent = problem;
    };
  </script></html>`;
}

function look(file: string, sure: boolean): string {
  if (!path.isAbsolute(file)) return 'Give the whole path of the file.';
  const folder = path.dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return 'There is no such folder.';
  if (!existsSync(file) || sure) return '';
  return statSync(file).isDirectory() ? 'This is a folder.' : 'The file exists. Save again to replace it.';
}

/** Asks for a path in a small window: a page cannot open the system's dialog for saving and learn the path. */
export async function askSavePath(options: {
  readonly title: string;
  readonly defaultPath: string;
}): Promise<string | undefined> {
  const { page, context, close } = await startChromium({ url: 'data:text/html,', width: 560, height: 240, show: true });
  const chosen = new Promise<string | undefined>((resolve) => {
    context.once('close', () => {
      resolve(undefined);
    });
    page.once('close', () => {
      resolve(undefined);
    });
    void context.exposeFunction('look', look);
    void context.exposeFunction('answer', (file: string | null) => {
      resolve(file ?? undefined);
    });
  });
  await page.setContent(pageOf(options.title, options.defaultPath));
  const file = await chosen;
  await close().catch(() => undefined);
  return file;
}
