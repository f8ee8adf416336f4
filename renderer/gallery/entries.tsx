import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { Annotation } from '#shared/ipc/annotation-contract.ts';
import { t } from '#shared/language/translate.ts';
import type { LeadsWorkedPage, Page } from '#shared/metrics/answers.ts';
import { boards, type Board } from '#shared/metrics/questions.ts';
import { AnnotationDialog, type Draft } from '#renderer/annotations/annotation-dialog.tsx';
import { AnnotationPanel } from '#renderer/annotations/annotation-panel.tsx';
import { BoardView } from '#renderer/boards/board-page.tsx';
import { BoardLoading } from '#renderer/boards/board-states.tsx';
import { useAppearance } from '#renderer/boards/use-look.ts';
import { leadsWorkedSamples } from '#renderer/charts/leads-worked/samples.ts';
import { SpeedBandsChart } from '#renderer/charts/speed-bands/speed-bands-chart.tsx';
import { BoardChart, pointsOf } from '#renderer/annotations/board-chart.tsx';
import { marksOf, sortAnnotations } from '#renderer/annotations/pins.ts';
import { sampleNames, type SampleName } from '#renderer/charts/sample-page.ts';
import { PageSlide } from '#renderer/meetings/deck-slide.tsx';
import { EmptySlide } from '#renderer/meetings/slide.tsx';
import { PdfDialog } from '#renderer/print/pdf-export.tsx';
import { PrintRoute } from '#renderer/print/print-route.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { sampleAnnotations, sampleFormat, samplePageOf, seededClient } from './seed.ts';

export type Tone = 'light' | 'dark';
export const groups = ['charts', 'boards', 'slides', 'annotations', 'print'] as const;
type Group = (typeof groups)[number];
export type Entry = {
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  readonly show: (tone: Tone) => ReactElement;
};

const nothing = (): void => undefined;
const typical = samplePageOf('leads-worked', 'typical');
const point = pointsOf(typical, sampleFormat).at(-1) ?? null;
const newDraft: Draft = { kind: 'new', board: typical.board, question: typical.question, point };

const chartEntries = boards.flatMap((board) =>
  sampleNames.map((name): Entry => ({
    id: `chart-${board}-${name}`,
    group: 'charts',
    name: entryName(board, name),
    show: (tone) => (
      <Seeded tone={tone} pages={[]} annotations={[]}>
        <ChartFrame page={samplePageOf(board, name)} tone={tone} />
      </Seeded>
    ),
  })),
);

const slideEntries = boards.flatMap((board) =>
  sampleNames.map((name): Entry => ({
    id: `slide-${board}-${name}`,
    group: 'slides',
    name: entryName(board, name),
    show: (tone) => {
      const page = samplePageOf(board, name);
      return (
        <Seeded tone={tone} pages={[page]} annotations={name === 'one' ? [] : sampleAnnotations(page)}>
          <Stage>
            <PageSlide {...placeOf(board)} page={page} onReady={nothing} />
          </Stage>
        </Seeded>
      );
    },
  })),
);

const speedEntries = sampleNames.map((name): Entry => ({
  id: `chart-speed-bands-${name}`,
  group: 'charts',
  name: t('gallery.entry', { name: t('gallery.speedBands'), state: t(`gallery.states.${name}`) }),
  show: (tone) => (
    <Seeded tone={tone} pages={[]} annotations={[]}>
      <SpeedFrame page={leadsWorkedSamples[name]} tone={tone} />
    </Seeded>
  ),
}));

const boardEntries = boards.flatMap((board) =>
  sampleNames.map((name): Entry => ({
    id: `board-${board}-${name}`,
    group: 'boards',
    name: entryName(board, name),
    show: (tone) => {
      const page = samplePageOf(board, name);
      const annotations = sampleAnnotations(page);
      const sorted = sortAnnotations(board, pointsOf(page, sampleFormat), page.question.where, annotations);
      return (
        <Seeded tone={tone} pages={[page]} annotations={annotations}>
          <main>
            <BoardView
              page={page}
              marks={marksOf(sorted.here)}
              onAnnotate={nothing}
              panel={<AnnotationPanel sorted={sorted} writable onAnnotate={nothing} onEdit={nothing} />}
            />
          </main>
        </Seeded>
      );
    },
  })),
);

const waitingBoards: Entry[] = (['loading', 'error'] as const).map((state) => ({
  id: `board-${state}`,
  group: 'boards',
  name: t('gallery.entry', { name: t('gallery.anyBoard'), state: t(`gallery.states.${state}`) }),
  show: () => (
    <main className="h-screen">
      {state === 'loading' ? (
        <BoardLoading />
      ) : (
        <ErrorState className="h-full justify-center" sentence={t('errors.workspace-missing')} onRetry={nothing} />
      )}
    </main>
  ),
}));

const waitingSlides: Entry[] = (['loading', 'error'] as const).map((state) => ({
  id: `slide-${state}`,
  group: 'slides',
  name: t('gallery.entry', { name: t('boards.names.funnel'), state: t(`gallery.states.${state}`) }),
  show: () => (
    <Stage>
      <EmptySlide {...placeOf('funnel')}>
        {state === 'loading' ? t('slides.loading') : t('errors.no-workspace')}
      </EmptySlide>
    </Stage>
  ),
}));

const annotationEntries: Entry[] = [
  dialogEntry('dialog-new', 'gallery.dialogNew', newDraft),
  dialogEntry('dialog-choose', 'gallery.dialogChoose', { ...newDraft, point: null }),
  dialogEntry('dialog-who', 'gallery.dialogWho', newDraft, null),
  ...sampleAnnotations(typical)
    .slice(0, 1)
    .map((annotation) => dialogEntry('dialog-edit', 'gallery.dialogEdit', { kind: 'edit', annotation })),
  panelEntry('panel', 'gallery.panel', sampleAnnotations(typical), true),
  panelEntry('panel-empty', 'gallery.panelEmpty', [], true),
  panelEntry('panel-locked', 'gallery.panelLocked', sampleAnnotations(typical), false),
];

const printEntries: Entry[] = [
  {
    id: 'export-dialog',
    group: 'print',
    name: t('gallery.exportDialog'),
    show: (tone) => (
      <Seeded tone={tone} pages={[]} annotations={[]}>
        <PdfDialog board="funnel" asking={typical} onClose={nothing} />
      </Seeded>
    ),
  },
  ...(['typical', 'empty', 'huge', 'long'] as const).map((name): Entry => ({
    id: `document-${name}`,
    group: 'print',
    name: t('gallery.entry', { name: t('gallery.document'), state: t(`gallery.states.${name}`) }),
    show: (tone) => {
      const pages = boards.map((board) => samplePageOf(board, name));
      return (
        <Seeded tone={tone} pages={pages} annotations={pages.flatMap(sampleAnnotations)}>
          <PrintRoute />
        </Seeded>
      );
    },
  })),
];

export const entries: readonly Entry[] = [
  ...chartEntries,
  ...speedEntries,
  ...boardEntries,
  ...waitingBoards,
  ...slideEntries,
  ...waitingSlides,
  ...annotationEntries,
  ...printEntries,
];

function entryName(board: Board, name: SampleName): string {
  return t('gallery.entry', { name: t(`boards.names.${board}`), state: t(`gallery.states.${name}`) });
}

function placeOf(board: Board): { name: string; number: number; total: number } {
  return { name: t(`boards.names.${board}`), number: boards.indexOf(board) + 1, total: boards.length };
}

function dialogEntry(id: string, name: string, draft: Draft, me: string | null = 'Ann Lee'): Entry {
  return {
    id,
    group: 'annotations',
    name: t(name),
    show: (tone) => (
      <Seeded tone={tone} pages={[]} annotations={[]} me={me}>
        <AnnotationDialog draft={draft} points={pointsOf(typical, sampleFormat)} onClose={nothing} />
      </Seeded>
    ),
  };
}

function panelEntry(id: string, name: string, annotations: Annotation[], writable: boolean): Entry {
  const points = pointsOf(typical, sampleFormat);
  const sorted = sortAnnotations(typical.board, points, typical.question.where, annotations);
  return {
    id,
    group: 'annotations',
    name: t(name),
    show: (tone) => (
      <Seeded tone={tone} pages={[]} annotations={annotations} writable={writable}>
        <div className="w-96 p-6">
          <AnnotationPanel sorted={sorted} writable={writable} onAnnotate={nothing} onEdit={nothing} />
        </div>
      </Seeded>
    ),
  };
}

type SeededProps = {
  readonly tone: Tone;
  readonly pages: readonly Page[];
  readonly annotations: readonly Annotation[];
  readonly me?: string | null;
  readonly writable?: boolean;
  readonly children: ReactNode;
};

function Seeded({ tone, pages, annotations, me = 'Ann Lee', writable = true, children }: SeededProps): ReactElement {
  const [client] = useState(() => seededClient({ tone, me, writable, annotations }, pages));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function Stage({ children }: { readonly children: ReactNode }): ReactElement {
  return <main className="deck">{children}</main>;
}

function SpeedFrame({ page, tone }: { readonly page: LeadsWorkedPage; readonly tone: Tone }): ReactElement {
  const look = useAppearance(tone, 1, sampleFormat);
  return (
    <div className="h-96 rounded-lg border border-line bg-card p-4">
      <SpeedBandsChart page={page} look={look} />
    </div>
  );
}

function ChartFrame({ page, tone }: { readonly page: Page; readonly tone: Tone }): ReactElement {
  const look = useAppearance(tone, 1, sampleFormat);
  const annotations = sampleAnnotations(page);
  const { here } = sortAnnotations(page.board, pointsOf(page, sampleFormat), page.question.where, annotations);
  return (
    <div className="h-96 rounded-lg border border-line bg-card p-4">
      <BoardChart page={page} look={look} marks={marksOf(here)} />
    </div>
  );
}
