import { t } from '#shared/language/translate.ts';

const isMac = () => /mac/iu.test(navigator.userAgent);
const symbols: Readonly<Record<string, string>> = {
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  slash: '/',
  comma: ',',
  period: '.',
  bracketleft: '[',
  bracketright: ']',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
};

/** A key as it is printed on the keyboard at hand. */
function keyName(key: string): string {
  if (key === 'mod') return isMac() ? '⌘' : t('shell.control');
  if (key === 'shift') return '⇧';
  return symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));
}

/** Keys: `mod+k`, or `g>f` for one key after the other. `shift+?` is the question mark. */
type KbdProps = { readonly keys: string; readonly isOnRail?: boolean };

export function Kbd({ keys, isOnRail = false }: KbdProps) {
  const steps = keys === 'shift+?' ? [['?']] : keys.split('>').map((step) => step.split('+'));
  return (
    <span className="inline-flex items-center gap-1">
      {steps.flat().map((key) => (
        <kbd
          key={key}
          className={`min-w-5 rounded-sm border px-1 text-center font-sans text-2xs leading-[1.125rem] ${isOnRail ? 'border-rail-soft/50 text-rail-ink' : 'border-line bg-sunken text-soft'}`}
        >
          {keyName(key)}
        </kbd>
      ))}
    </span>
  );
}
