import { UserRound, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { go } from '#renderer/state/address.ts';
import { useChangeSettings } from '#renderer/api/mutations.ts';
import { useSettings } from '#renderer/api/queries.ts';
import { t } from '#shared/language/translate.ts';

/** Asks once a workspace who is at the keyboard (MO14), beside the work and not in its way. */
export function WhoAreYou({ canWrite }: { readonly canWrite: boolean }) {
  const { data: settings } = useSettings();
  const { mutate: change } = useChangeSettings();
  const [name, setName] = useState('');
  const [isLater, setLater] = useState(false);
  if (settings === undefined) return null;

  if (settings.me !== null) {
    return (
      <Button
        onPress={() => go({ path: '/settings', search: '' })}
        className="hover:bg-rail-on/60 hover:text-rail-strong focus-visible:ring-focus flex items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none"
      >
        <UserRound aria-hidden size={15} className="text-rail-soft shrink-0" />
        <span className="sr-only">{t('shell.who.you')}</span>
        <span className="truncate">{settings.me}</span>
      </Button>
    );
  }
  if (isLater || !canWrite) return null;

  const save = () => {
    if (name.trim() !== '') change({ me: name.trim() });
  };
  return (
    <form
      aria-label={t('shell.who.question')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="bg-rail-on mb-2 flex flex-col gap-2 rounded-md p-2.5"
    >
      <div className="flex items-start justify-between gap-1">
        <p className="text-rail-strong text-sm font-medium">{t('shell.who.question')}</p>
        <Button
          aria-label={t('shell.who.later')}
          onPress={() => setLater(true)}
          className="text-rail-soft hover:text-rail-strong focus-visible:ring-focus rounded-sm p-0.5 outline-none"
        >
          <X aria-hidden size={13} />
        </Button>
      </div>
      <p className="text-xs">{t('shell.who.why')}</p>
      <div className="flex gap-1.5">
        <TextField aria-label={t('shell.who.name')} value={name} onChange={setName} maxLength={200} className="flex-1">
          <Input
            placeholder={t('shell.who.name')}
            className="bg-rail border-rail-soft text-rail-strong placeholder:text-rail-soft focus-visible:ring-focus h-7 w-full min-w-0 rounded-sm border px-2 text-sm outline-none"
          />
        </TextField>
        <Button
          type="submit"
          className="bg-accent text-accent-ink focus-visible:ring-focus h-7 rounded-sm px-2 text-sm font-medium outline-none"
        >
          {t('shell.who.save')}
        </Button>
      </div>
    </form>
  );
}
