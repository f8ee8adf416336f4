import type { Answer, Drill, Figure, Page } from '#shared/metrics/answers.ts';
import type { Board, By, Comparison, Question } from '#shared/metrics/questions.ts';
import { asOfFrom } from '#shared/time/zone.ts';
import type { ReadableStore } from '#electron/store/store.ts';
import { channelRoiAnswer, channelRoiDrill, channelRoiPage } from './channel-roi.ts';
import { closeRatesAnswer, closeRatesDrill, closeRatesPage } from './close-rates.ts';
import { boardContext, contextAt, type BoardContext } from './context.ts';
import type { DrillWindow } from './drill-rows.ts';
import { funnelAnswer, funnelDrill, funnelPage } from './funnel.ts';
import { leadsWorkedAnswer, leadsWorkedDrill, leadsWorkedPage } from './leads-worked.ts';
import { pageFrame, type BoardAnswer, type BoardDrill, type BoardPage } from './page-frame.ts';

type BoardFunctions = {
  readonly answer: BoardAnswer<Answer>;
  readonly page: BoardPage<Page>;
  readonly drill: BoardDrill;
  /** What the page divides by when the question does not say. */
  readonly by: By;
};

const boards: Readonly<Record<Board, BoardFunctions>> = {
  funnel: { answer: funnelAnswer, page: funnelPage, drill: funnelDrill, by: 'channel' },
  'leads-worked': { answer: leadsWorkedAnswer, page: leadsWorkedPage, drill: leadsWorkedDrill, by: 'owner' },
  'channel-roi': { answer: channelRoiAnswer, page: channelRoiPage, drill: channelRoiDrill, by: 'channel' },
  'close-rates': { answer: closeRatesAnswer, page: closeRatesPage, drill: closeRatesDrill, by: 'channel' },
};

/** What the command line prints for a board. */
export function boardAnswer(store: ReadableStore, board: Board, question: Question): Answer {
  return reading(store, (context) => boards[board].answer(context, question));
}

/** What the window shows of a board: all of it read in one transaction, so that no two of its numbers disagree. */
export function boardPage(store: ReadableStore, board: Board, question: Question, comparison: Comparison): Page {
  return reading(store, (context) => {
    const functions = boards[board];
    return functions.page(context, question, pageFrame(context, question, comparison, functions.by));
  });
}

/** The rows behind a figure. `asOf` is given for a figure of the comparison: that of `Page.before`. */
export function boardDrill(
  store: ReadableStore,
  question: Question,
  figure: Figure,
  window: DrillWindow,
  asOf: string | null = null,
): Drill {
  return reading(store, (context) => {
    const seen = asOf === null ? context : contextAt(context, asOfFrom(asOf, context.zone));
    return boards[figure.board].drill(seen, question, figure, window);
  });
}

function reading<T>(store: ReadableStore, read: (context: BoardContext) => T): T {
  return store.transaction(() => read(boardContext(store)))();
}
