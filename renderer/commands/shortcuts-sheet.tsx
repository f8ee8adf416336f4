import { useCommandsState } from '#renderer/state/commands.ts';
import { useOverlay } from '#renderer/state/overlays.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { t } from '#shared/language/translate.ts';

/** The keys of everything that can be done now. */
export function ShortcutsSheet() {
  const { open, show } = useOverlay();
  const offers = useCommandsState(({ offers }) => offers);
  const groups = Map.groupBy(
    [...offers.values()].flat().filter(({ keys }) => keys !== undefined),
    ({ group }) => group,
  );
  return (
    <Dialog
      title={t('shell.shortcuts.title')}
      isOpen={open === 'shortcuts'}
      onOpenChange={(isOpen) => show(isOpen ? 'shortcuts' : null)}
      size="lg"
    >
      <div className="columns-2 gap-10">
        {[...groups].map(([label, commands]) => (
          <section key={label} className="mb-5 break-inside-avoid">
            <h3 className="text-soft border-line mb-1 border-b pb-1 text-xs font-medium">{label}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id} className="flex items-center justify-between gap-4 py-1">
                  <dt>{command.label}</dt>
                  <dd>{command.keys !== undefined && <Kbd keys={command.keys} />}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
