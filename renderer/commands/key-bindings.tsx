import { useHotkeys } from 'react-hotkeys-hook';
import { useCommandsState, type Command } from '#renderer/state/commands.ts';

function Binding({ command }: { readonly command: Command & { readonly keys: string } }) {
  const { keys, run } = command;
  useHotkeys(
    keys,
    (event) => {
      event.preventDefault();
      run();
    },
    // The question mark stands on another key in every country.
    { useKey: keys.includes('?'), enableOnFormTags: keys.startsWith('mod') },
    [run],
  );
  return null;
}

/** Binds the keys of every command that is offered now. */
export function KeyBindings() {
  const offers = useCommandsState(({ offers }) => offers);
  return [...offers.values()].flat().map((command) => {
    const { keys } = command;
    if (keys === undefined || command.handled === true) return null;
    return <Binding key={command.id} command={{ ...command, keys }} />;
  });
}
