import type { ReactNode } from 'react';
import type { Settings, SettingsChange } from '#shared/metrics/settings.ts';

/** What each group of settings gets. */
export type GroupProps = { readonly settings: Settings; readonly onChange: (change: SettingsChange) => void };

type SettingProps = { readonly label: string; readonly detail: string; readonly children: ReactNode };

/** One setting: what it is, what it does, and its control. */
export function Setting({ label, detail, children }: SettingProps) {
  return (
    <div className="border-line grid grid-cols-[minmax(0,1fr)_minmax(0,22rem)] items-start gap-8 border-b py-3 first:pt-0 last:border-0 last:pb-0">
      <div>
        <p className="font-medium">{label}</p>
        <p className="text-soft text-sm text-pretty">{detail}</p>
      </div>
      <div className="flex min-w-0 flex-col">{children}</div>
    </div>
  );
}
