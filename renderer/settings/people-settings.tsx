import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '#shared/metrics/settings.ts';
import { t } from '#shared/language/translate.ts';
import { sentenceOf } from '#renderer/api/client.ts';
import { useSavePerson } from '#renderer/api/mutations.ts';
import { usePeople } from '#renderer/api/queries.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { showFailure } from '#renderer/ui/toast.tsx';

/** Owners of leads and deals, and the team each belongs to (MO14). */
export function PeopleSettings() {
  const { data: people } = usePeople();
  const { mutate } = useSavePerson();
  const save = (person: { id: number | null; name: string; team: string | null }) => {
    mutate(person, { onError: (failure) => showFailure(sentenceOf(failure)) });
  };
  return (
    <Card title={t('settings.people')}>
      <p className="text-soft mb-3 text-sm">{t('settings.peopleDetail')}</p>
      <div className="text-soft grid grid-cols-2 gap-3 pb-1 text-xs font-medium">
        <span>{t('settings.personName')}</span>
        <span>{t('settings.personTeam')}</span>
      </div>
      <ul className="flex flex-col gap-1.5">
        {people?.map((person) => (
          <PersonRow key={`${person.id} ${person.name} ${person.team ?? ''}`} person={person} onSave={save} />
        ))}
      </ul>
      <NewPerson onSave={save} />
    </Card>
  );
}

type PersonRowProps = { readonly person: Person; readonly onSave: (person: Person) => void };

function PersonRow({ person, onSave }: PersonRowProps) {
  const [name, setName] = useState(person.name);
  const [team, setTeam] = useState(person.team ?? '');
  const commit = () => {
    const next = { id: person.id, name: name.trim(), team: team.trim() === '' ? null : team.trim() };
    if (next.name === '') setName(person.name);
    else if (next.name !== person.name || next.team !== person.team) onSave(next);
  };
  return (
    <li className="grid grid-cols-2 gap-3">
      <TextField
        label={t('settings.nameOf', { name: person.name })}
        hideLabel
        value={name}
        onChange={setName}
        onBlur={commit}
        onSubmit={commit}
        maxLength={200}
      />
      <TextField
        label={t('settings.teamOf', { name: person.name })}
        hideLabel
        value={team}
        onChange={setTeam}
        onBlur={commit}
        onSubmit={commit}
        placeholder={t('settings.noTeam')}
        maxLength={100}
      />
    </li>
  );
}

type NewPersonProps = { readonly onSave: (person: { id: null; name: string; team: string | null }) => void };

function NewPerson({ onSave }: NewPersonProps) {
  const [name, setName] = useState('');
  const [team, setTeam] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onSave({ id: null, name: name.trim(), team: team.trim() === '' ? null : team.trim() });
    setName('');
    setTeam('');
  };
  return (
    <div className="border-line mt-3 flex items-end gap-3 border-t pt-3">
      <TextField
        label={t('settings.newName')}
        value={name}
        onChange={setName}
        onSubmit={add}
        maxLength={200}
        className="flex-1"
      />
      <TextField
        label={t('settings.newTeam')}
        value={team}
        onChange={setTeam}
        onSubmit={add}
        maxLength={100}
        className="flex-1"
      />
      <Button isDisabled={name.trim() === ''} onPress={add}>
        <UserRoundPlus aria-hidden size={15} />
        {t('settings.addPerson')}
      </Button>
    </div>
  );
}
