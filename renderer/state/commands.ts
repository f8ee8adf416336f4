import { useEffect, useId } from 'react';
import { create } from 'zustand';

/** Something a person can do now. Listed in the command palette and, with keys, on the shortcuts sheet. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** As react-hotkeys-hook reads them: `mod+k`, `p`, `shift+slash`, `g>f` for one after the other. */
  readonly keys?: string | undefined;
  /** Keys that the component itself handles, such as arrows on a chart: shown, not bound. */
  readonly handled?: boolean | undefined;
  /** Left out of the palette: makes sense only by its keys. */
  readonly keysOnly?: boolean | undefined;
  readonly run: () => void;
};

type CommandsState = {
  readonly offers: ReadonlyMap<string, readonly Command[]>;
  readonly offer: (owner: string, commands: readonly Command[]) => void;
  readonly withdraw: (owner: string) => void;
};

export const useCommandsState = create<CommandsState>((set) => ({
  offers: new Map(),
  offer: (owner, commands) => set(({ offers }) => ({ offers: new Map(offers).set(owner, commands) })),
  withdraw: (owner) => set(({ offers }) => ({ offers: new Map([...offers].filter(([other]) => other !== owner)) })),
}));

/** Does what a command that is offered now does. */
export function runCommand(id: string): void {
  const commands = [...useCommandsState.getState().offers.values()].flat();
  commands.find((command) => command.id === id)?.run();
}

/** Offers commands while the component is on the screen. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId();
  const { offer, withdraw } = useCommandsState.getState();
  useEffect(() => {
    offer(owner, commands);
    return () => withdraw(owner);
  }, [owner, commands, offer, withdraw]);
}
