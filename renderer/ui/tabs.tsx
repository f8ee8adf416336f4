import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export type TabEntry = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode };

type TabsProps = {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
  readonly className?: string;
};

export function Tabs({ label, tabs, selected, onSelect, className = '' }: TabsProps) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onSelect === undefined ? {} : { onSelectionChange: (key) => onSelect(String(key)) })}
      className={`flex min-h-0 flex-col ${className}`}
    >
      <TabList aria-label={label} items={tabs} className="flex gap-1 border-b border-line">
        {(tab) => (
          <Tab
            id={tab.id}
            className="text-soft hover:text-ink selected:text-ink selected:border-accent focus-visible:ring-focus -mb-px cursor-default border-b-2 border-transparent px-3 py-2 font-medium outline-none"
          >
            {tab.label}
          </Tab>
        )}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-h-0 flex-1 overflow-auto pt-3 outline-none">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
