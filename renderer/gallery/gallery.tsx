import { useEffect, type ReactElement } from 'react';
import { t } from '#shared/language/translate.ts';
import { useAddress } from '#renderer/state/address.ts';
import { entries, groups, type Entry, type Tone } from './entries.tsx';

/** `#/gallery` lists all entries, `#/gallery?entry=ID&tone=dark` shows one alone, as a test or a screenshot wants it. */
export function Gallery(): ReactElement {
  const parameters = new URLSearchParams(useAddress().search);
  const tone: Tone = parameters.get('tone') === 'dark' ? 'dark' : 'light';
  const entry = entries.find(({ id }) => id === parameters.get('entry'));
  useEffect(() => {
    document.documentElement.dataset['theme'] = tone;
  }, [tone]);
  if (entry !== undefined)
    return (
      <div key={entry.id} data-entry={entry.id}>
        {entry.show(tone)}
      </div>
    );
  return (
    <main className="mx-auto max-w-5xl p-8">
      <h1 className="text-2xl font-semibold">{t('gallery.title')}</h1>
      <p className="mt-1 text-soft">{t('gallery.intro')}</p>
      {groups.map((group) => (
        <section key={group} className="mt-6">
          <h2 className="text-lg font-semibold">{t(`gallery.groups.${group}`)}</h2>
          <ul className="mt-2 grid grid-cols-2 gap-x-8">
            {entries
              .filter((one) => one.group === group)
              .map((one) => (
                <Line key={one.id} entry={one} />
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

function Line({ entry }: { readonly entry: Entry }): ReactElement {
  const to = (tone: Tone) => `#/gallery?entry=${entry.id}&tone=${tone}`;
  return (
    <li className="flex gap-3 border-b border-line py-1.5">
      <span className="flex-1">{entry.name}</span>
      <a className="text-accent underline" href={to('light')} aria-label={`${entry.name}, ${t('gallery.light')}`}>
        {t('gallery.light')}
      </a>
      <a className="text-accent underline" href={to('dark')} aria-label={`${entry.name}, ${t('gallery.dark')}`}>
        {t('gallery.dark')}
      </a>
    </li>
  );
}
