import { ChevronLeft, ChevronRight, MessageSquarePlus, MonitorOff, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import { boards, type Board } from '#shared/metrics/questions.ts';
import { call } from '#renderer/api/client.ts';
import { usePage } from '#renderer/api/queries.ts';
import { currentAddress, go } from '#renderer/state/address.ts';
import { useQuestion } from '#renderer/state/question.ts';
import { DeckSlide } from './deck-slide.tsx';
import { slideMove, type SlideMove } from './slide-keys.ts';
import { useResting } from './use-resting.ts';

/** Things that take keys themselves, and stand above the slides. */
const ownKeys = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], input, textarea';

/** Full-screen slides of the boards, steered by keys or a clicker. `board` is the slide that the address names. */
export function SlideDeck({ board }: { readonly board: Board }): ReactElement {
  const index = boards.indexOf(board);
  const [blank, setBlank] = useState(false);
  const resting = useResting();
  const annotate = useRef<(() => void) | null>(null);
  const [canAnnotate, setCanAnnotate] = useState(false);
  usePresenting();

  const move = useCallback((made: SlideMove): void => {
    if (made.kind === 'to') toSlide(boards[made.index]);
    else if (made.kind === 'blank') setBlank(true);
    else if (made.kind === 'annotate') annotate.current?.();
    else leave();
  }, []);
  const onReady = useCallback((open: (() => void) | null): void => {
    annotate.current = open;
    setCanAnnotate(open !== null);
  }, []);

  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest(ownKeys)) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const onControl = target?.closest('button, summary, a') != null;
      const made = slideMove({ key, shiftKey, ctrlKey, altKey, metaKey, onControl }, index, boards.length);
      if (blank ? !(ctrlKey || altKey || metaKey) : made !== null) event.preventDefault();
      if (blank) setBlank(false);
      else if (made !== null) move(made);
    };
    window.addEventListener('keydown', keyDown);
    return () => window.removeEventListener('keydown', keyDown);
  }, [index, blank, move]);

  const to = (wanted: number): void => move({ kind: 'to', index: wanted });
  return (
    <main className="deck" aria-label={t('slides.title')} data-resting={resting || undefined}>
      {boards.map((one) => (
        <Ahead key={one} board={one} />
      ))}
      <div aria-live="polite" aria-atomic="true">
        <DeckSlide key={board} board={board} onReady={onReady} />
      </div>
      <div className="deck-progress" aria-hidden="true">
        {boards.map((one, position) => (
          <span key={one} data-past={position <= index || undefined} />
        ))}
      </div>
      <div className="deck-tools" role="toolbar" aria-label={t('slides.steer')}>
        <Tool label={t('slides.previous')} isDisabled={index === 0} onPress={() => to(index - 1)}>
          <ChevronLeft aria-hidden />
        </Tool>
        <Tool label={t('slides.next')} isDisabled={index === boards.length - 1} onPress={() => to(index + 1)}>
          <ChevronRight aria-hidden />
        </Tool>
        <Tool label={t('slides.annotate')} isDisabled={!canAnnotate} onPress={() => move({ kind: 'annotate' })}>
          <MessageSquarePlus aria-hidden />
        </Tool>
        <Tool label={t('slides.blank')} onPress={() => move({ kind: 'blank' })}>
          <MonitorOff aria-hidden />
        </Tool>
        <Tool label={t('slides.leave')} onPress={() => move({ kind: 'leave' })}>
          <X aria-hidden />
        </Tool>
      </div>
      {blank && <Blank onLeave={() => setBlank(false)} />}
    </main>
  );
}

type ToolProps = {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function Tool({ label, isDisabled = false, onPress, children }: ToolProps): ReactElement {
  return (
    <Button className="deck-tool" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
      {children}
    </Button>
  );
}

function Blank({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  return (
    <button type="button" className="deck-blank" onClick={onLeave}>
      <span className="sr-only">{t('slides.blanked')}</span>
    </button>
  );
}

/** Asks for the page of a slide before it is shown, so that nobody waits in front of the team. */
function Ahead({ board }: { readonly board: Board }): null {
  const { question, comparison } = useQuestion(board);
  usePage(board, question, comparison);
  return null;
}

/** Full screen, with letters that carry, while the slides are shown. */
function usePresenting(): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['presenting'] = 'true';
    void call('app.fullScreen', { on: true }).catch(() => undefined);
    return () => {
      delete root.dataset['presenting'];
      void call('app.fullScreen', { on: false }).catch(() => undefined);
    };
  }, []);
}

function toSlide(board: Board | undefined): void {
  if (board !== undefined) go({ path: `/present/${board}`, search: currentAddress().search }, { replace: true });
}

/** Back to the board of the slide. */
function leave(): void {
  const { path, search } = currentAddress();
  go({ path: path.replace('/present/', '/boards/'), search }, { replace: true });
}
