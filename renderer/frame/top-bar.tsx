import { FileDown, Presentation } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { models, type Board, type Mode } from '#shared/metrics/questions.ts';
import { t } from '#shared/language/translate.ts';
import { PdfExport } from '#renderer/print/pdf-export.tsx';
import { currentAddress, go } from '#renderer/state/address.ts';
import { runCommand, useCommands, type Command } from '#renderer/state/commands.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { modesOf, periodBeside, setQuestion, useQuestion } from '#renderer/state/question.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';
import { DataDate } from './data-date.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterPicker } from './filter-picker.tsx';
import { PeriodPicker } from './period-picker.tsx';

/** What is asked of the boards, the same on each: the period, its comparison, the filters, the view, the data's date. */
export function TopBar({ board }: { readonly board: Board }) {
  const { question, comparison } = useQuestion(board);
  const { data: settings } = useSettings();
  const weekStart = settings?.weekStart ?? 1;
  const show = useOverlay((state) => state.show);

  const step = useCallback(
    (by: -1 | 1) => setQuestion({ period: periodBeside({ from: question.from, to: question.to }, by, weekStart) }),
    [question.from, question.to, weekStart],
  );
  const present = useCallback(() => go({ path: `/present/${board}`, search: currentAddress().search }), [board]);

  const commands = useMemo<Command[]>(() => {
    const group = t('shell.groups.question');
    return [
      { id: 'earlier', label: t('shell.period.earlier'), group, keys: 'bracketleft', run: () => step(-1) },
      { id: 'later', label: t('shell.period.later'), group, keys: 'bracketright', run: () => step(1) },
      { id: 'period', label: t('shell.period.choose'), group, keys: 't', run: () => show('period') },
      { id: 'filter', label: t('shell.filter.choose'), group, keys: 'f', run: () => show('filters') },
      {
        id: 'unfilter',
        label: t('shell.filter.clear'),
        group,
        keys: 'shift+f',
        run: () => setQuestion({ where: [] }),
      },
      { id: 'present', label: t('shell.bar.present'), group: t('shell.groups.share'), keys: 'p', run: present },
    ];
  }, [step, show, present]);
  useCommands(commands);

  const modes = modesOf[board];
  return (
    <header className="bg-card border-line shrink-0 border-b print:hidden">
      <div role="toolbar" aria-label={t('shell.bar.label')} className="flex min-h-14 items-center gap-2 px-6 py-2">
        <PeriodPicker question={question} comparison={comparison} onStep={step} />
        <FilterPicker where={question.where} />
        {modes.length > 1 && (
          <ToggleGroup<Mode>
            label={t('shell.mode.label')}
            value={question.mode}
            onChange={(mode) => setQuestion({ mode })}
            choices={modes.map((mode) => ({ id: mode, label: t(`shell.mode.${mode}`) }))}
          />
        )}
        {board === 'channel-roi' && (
          <Select
            label={t('shell.model.label')}
            hideLabel
            isInBar
            value={question.model}
            onChange={(model) => setQuestion({ model })}
            options={models.map((model) => ({
              id: model,
              label: t(`shell.model.${model}`),
              detail: t(`shell.model.${model}Detail`),
            }))}
            className="w-32 shrink-0"
          />
        )}
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <DataDate />
          <IconButton label={t('shell.bar.pdf')} variant="secondary" onPress={() => runCommand('export-pdf')}>
            <FileDown aria-hidden size={16} />
          </IconButton>
          <Button variant="primary" onPress={present}>
            <Presentation aria-hidden size={16} />
            {t('shell.bar.present')}
          </Button>
        </div>
      </div>
      <FilterChips where={question.where} />
      <PdfExport board={board} />
    </header>
  );
}
