import type { ReactElement, ReactNode } from 'react';
import { caveatsOf } from '#shared/headlines/caveats.ts';
import type { Headline } from '#shared/headlines/words.ts';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { Page } from '#shared/metrics/answers.ts';
import type { PinnedHere } from '#renderer/annotations/pins.ts';
import { slideFigures } from './slide-figures.ts';
import './slides.css';

type Props = {
  readonly name: string;
  readonly number: number;
  readonly total: number;
  readonly page: Page;
  readonly headline: Headline;
  readonly pinned: readonly PinnedHere[];
  readonly format: Format;
  readonly chart: ReactNode;
};

/** More would be a page to read, not a slide. */
const mostNotes = 4;

/** One thought: the sentence, the picture, at most five numbers, and what was written about it. */
export function Slide({ name, number, total, page, headline, pinned, format, chart }: Props): ReactElement {
  const figures = slideFigures(page, format);
  const small = figures.some((figure) => figure.small) ? [t('slides.smallSample')] : [];
  const words = [...caveatsOf(page, format), ...small].join(' ');
  return (
    <article className="slide" aria-label={t('slides.placeSpoken', { board: name, number, total })}>
      <Kicker name={name} number={number} total={total} page={page} format={format} />
      <div>
        <h1 className="slide-headline" data-length={lengthOf(headline.text)}>
          <Emphasised headline={headline} />
        </h1>
        {words !== '' && <p className="slide-words">{words}</p>}
      </div>
      <div className="slide-body">
        <div className="slide-chart">{chart}</div>
        <dl className="slide-figures" data-count={figures.length}>
          {figures.map((figure) => (
            <div key={figure.key} className="slide-figure" data-small={figure.small || undefined}>
              <dt>{figure.label}</dt>
              <dd className="slide-value">
                {figure.value}
                {figure.before !== null && <small>{figure.before}</small>}
              </dd>
              {figure.base !== '' && <dd className="slide-base">{figure.base}</dd>}
            </div>
          ))}
        </dl>
      </div>
      {pinned.length > 0 && <Notes pinned={pinned} />}
    </article>
  );
}

/** What the slide shows in place of a page that is not there yet, or cannot be. */
export function EmptySlide({
  name,
  number,
  total,
  children,
}: Pick<Props, 'name' | 'number' | 'total'> & { readonly children: ReactNode }) {
  return (
    <article className="slide" aria-label={t('slides.placeSpoken', { board: name, number, total })}>
      <p className="slide-kicker">
        <strong>{t('slides.place', { board: name, number, total })}</strong>
      </p>
      <div />
      <div className="slide-state">{children}</div>
    </article>
  );
}

function Kicker({ name, number, total, page, format }: Pick<Props, 'name' | 'number' | 'total' | 'page' | 'format'>) {
  const period = format.period(page.period);
  const filters = page.question.where.map(({ field, value }) =>
    t('slides.filter', { field: t(`shell.fields.${field}`), value: value ?? t('slides.none') }),
  );
  return (
    <p className="slide-kicker">
      <span>
        <strong>{t('slides.place', { board: name, number, total })}</strong>
        {filters.length > 0 && ` · ${t('slides.filtered', { filters: filters.join(', ') })}`}
      </span>
      <span>
        {page.before === null
          ? t('slides.period', { period })
          : t('slides.periodAgainst', { period, before: format.period(page.before) })}
        {` · ${page.asOf === null ? t('slides.noData') : t('slides.asOf', { date: format.date(page.asOf) })}`}
      </span>
    </p>
  );
}

function Notes({ pinned }: { readonly pinned: readonly PinnedHere[] }): ReactElement {
  const left = pinned.length - mostNotes;
  return (
    <ol className="slide-notes" aria-label={t('slides.pinned')}>
      {pinned.slice(0, mostNotes).map(({ annotation, number }) => (
        <li key={annotation.id}>
          <span className="slide-pin">{number}</span>
          <p>
            <small>{annotation.author}</small> {annotation.body}
          </p>
        </li>
      ))}
      {left > 0 && (
        <li>
          <span />
          <small>{t('slides.more', { count: left })}</small>
        </li>
      )}
    </ol>
  );
}

/** The sentence with the part that matters in the colour of its meaning; the words say the same. */
function Emphasised({ headline: { text, emphasis = '', tone } }: { readonly headline: Headline }): ReactElement {
  const at = emphasis === '' ? text.length : text.indexOf(emphasis);
  const from = at === -1 ? text.length : at;
  return (
    <>
      {text.slice(0, from)}
      <em data-tone={tone}>{text.slice(from, from + emphasis.length)}</em>
      {text.slice(from + emphasis.length)}
    </>
  );
}

function lengthOf(headline: string): 'short' | 'long' | 'longest' {
  if (headline.length <= 96) return 'short';
  return headline.length <= 170 ? 'long' : 'longest';
}
