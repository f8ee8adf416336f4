import { Info } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { caveatsOf } from '#shared/headlines/caveats.ts';
import { headlineOf } from '#shared/headlines/headline.ts';
import type { Headline } from '#shared/headlines/words.ts';
import { t } from '#shared/language/translate.ts';
import type { Answer, Page } from '#shared/metrics/answers.ts';
import type { Format } from '#shared/language/format.ts';
import { Card } from '#renderer/ui/card.tsx';

type Props = {
  readonly page: Page;
  readonly format: Format;
  readonly figures?: ReactNode;
  readonly chart: ReactNode;
  /** Beside the chart where there is room. */
  readonly beside?: ReactNode;
  readonly below: ReactNode;
  /** What other rooms add: the annotations. */
  readonly panel: ReactNode;
  /** Whether the panel explains pins on the chart, and so stands close to it. */
  readonly isPinned: boolean;
};

/** The order of every board: the sentence, one chart, the tables; what is to be known stands below the sentence. */
export function BoardFrame({ page, format, figures, chart, beside, below, panel, isPinned }: Props): ReactElement {
  const headline = headlineOf(page, format);
  const isAlone = !beside && !panel && page.now.notes.length === 0;
  return (
    <div className="mx-auto flex w-full max-w-[112rem] flex-col gap-4 px-6 pt-5 pb-8">
      <header>
        <h1 className="max-w-[62ch] text-2xl font-semibold tracking-tight text-balance min-[100rem]:text-3xl">
          <Emphasised headline={headline} />
        </h1>
        <p className="text-soft mt-1.5">{[headline.sub, ...caveatsOf(page, format)].join(' ')}</p>
      </header>
      {figures}
      <div className={`grid grid-cols-1 gap-4 ${isAlone ? '' : 'min-[100rem]:grid-cols-[minmax(0,1fr)_24rem]'}`}>
        <div className="flex min-w-0 flex-col gap-4 min-[100rem]:col-start-1">{chart}</div>
        <aside
          hidden={isAlone}
          className={`grid min-w-0 grid-cols-[repeat(auto-fit,minmax(24rem,1fr))] content-start items-start gap-4 min-[100rem]:order-none min-[100rem]:grid-cols-1 min-[100rem]:col-start-2 min-[100rem]:row-span-2 min-[100rem]:row-start-1 ${isPinned ? '' : 'order-last'}`}
        >
          {beside}
          {panel}
          <Notes answer={page.now} />
        </aside>
        <div className="flex min-w-0 flex-col gap-4 min-[100rem]:col-start-1">{below}</div>
      </div>
    </div>
  );
}

const tones = { good: 'text-good', bad: 'text-bad', neutral: 'text-accent' } as const;

function Emphasised({ headline }: { readonly headline: Headline }): ReactNode {
  const { text, emphasis, tone } = headline;
  const at = emphasis === undefined ? -1 : text.indexOf(emphasis);
  if (emphasis === undefined || at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <em className={`not-italic ${tones[tone]}`}>{emphasis}</em>
      {text.slice(at + emphasis.length)}
    </>
  );
}

function Notes({ answer }: { readonly answer: Answer }): ReactElement | null {
  if (answer.notes.length === 0) return null;
  return (
    <Card title={t('boards.notes')}>
      <ul className="flex flex-col gap-2">
        {answer.notes.map((note) => (
          <li key={note.code} className="flex gap-2 text-sm">
            <Info aria-hidden size={15} className="text-soft mt-0.5 shrink-0" />
            {note.text}
          </li>
        ))}
      </ul>
    </Card>
  );
}
