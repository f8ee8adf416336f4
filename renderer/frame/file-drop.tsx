import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '#shared/language/translate.ts';
import { attempt } from '#renderer/commands/run.ts';
import { importDropped } from '#renderer/state/import-files.ts';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Files may be dropped anywhere on the window. */
export function FileDrop() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const over = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      setOver(depth > 0);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void attempt(() => importDropped(files));
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div aria-hidden className="bg-veil pointer-events-none fixed inset-0 z-50 flex items-center justify-center p-10">
      <div className="bg-card border-accent flex flex-col items-center gap-2 rounded-lg border-2 border-dashed px-16 py-12">
        <FileInput size={32} className="text-accent" />
        <p className="text-xl font-semibold">{t('shell.drop.title')}</p>
        <p className="text-soft">{t('shell.drop.detail')}</p>
      </div>
    </div>
  );
}
