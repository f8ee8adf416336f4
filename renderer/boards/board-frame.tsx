import { Info } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { caveatsOf } from '#shared/headlines/caveats.ts';
import { headlineOf } from '#shared/headlines/headline.ts';
import { t } from '#shared/language/translate.ts';
import type { Answer, Page } from '#shared/metrics/answers.ts';
import type { Format } from '#shared/language/format.ts';
import { Card } from '#renderer/ui/card.tsx';

type Props = {
  readonly page: Page;
  readonly format: Format;
  /** How many stand behind the board, in words. */
  readonly n: string;
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
export function BoardFrame({ page, format, n, figures, chart, beside, below, panel, isPinned }: Props): ReactElement {
  return (
    <div className="mx-auto flex w-full max-w-[112rem] flex-col gap-4 px-6 pt-5 pb-8">
      <header>
        <h1 className="max-w-[62ch] text-2xl font-semibold tracking-tight text-balance min-[100rem]:text-3xl">
          {headlineOf(page, format)}
        </h1>
        <p className="text-soft mt-1.5">{subOf(page, n, format)}</p>
      </header>
      {figures}
      <div className="grid grid-cols-1 gap-4 min-[100rem]:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4 min-[100rem]:col-start-1">{chart}</div>
        <aside
          className={`flex min-w-0 flex-col gap-4 min-[100rem]:order-none min-[100rem]:col-start-2 min-[100rem]:row-span-2 min-[100rem]:row-start-1 ${isPinned ? '' : 'order-last'}`}
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

/** What the numbers are of: the period, what it is compared with, n, the data's date, the definition. */
function subOf(page: Page, n: string, format: Format): string {
  const { definition, asOf } = page.now;
  return [
    format.period(page.period),
    page.before === null ? null : t(page.before.cut ? 'boards.sub.cut' : 'boards.sub.against', { period: format.period(page.before) }),
    n,
    asOf === null ? null : t('boards.sub.asOf', { date: format.date(asOf) }),
    t('boards.sub.definition', definition),
  ]
    .filter((part) => part !== null)
    .join(' · ')
    .concat('. ', caveatsOf(page, format).join(' '));
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
