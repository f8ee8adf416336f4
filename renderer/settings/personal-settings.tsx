import { useState } from 'react';
import { t } from '#shared/language/translate.ts';
import { useSetTheme } from '#renderer/api/mutations.ts';
import { useAppState } from '#renderer/api/queries.ts';
import { Card } from '#renderer/ui/card.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx';
import { Setting, type GroupProps } from './setting.tsx';

type Theme = 'system' | 'light' | 'dark';

/** Who is at the keyboard, and how the screen looks to them. */
export function PersonalSettings({ settings, onChange }: GroupProps) {
  const { data: app } = useAppState();
  const { mutate: setTheme } = useSetTheme();
  const [me, setMe] = useState(settings.me ?? '');
  const commit = () => {
    const name = me.trim() === '' ? null : me.trim();
    if (name !== settings.me) onChange({ me: name });
  };
  return (
    <Card title={t('settings.you')}>
      <Setting label={t('settings.me')} detail={t('settings.meDetail')}>
        <TextField
          label={t('settings.me')}
          hideLabel
          value={me}
          onChange={setMe}
          onBlur={commit}
          onSubmit={commit}
          maxLength={200}
        />
      </Setting>
      <Setting label={t('shell.theme.label')} detail={t('settings.themeDetail')}>
        <ToggleGroup<Theme>
          label={t('shell.theme.label')}
          value={app?.theme ?? 'system'}
          onChange={(theme) => setTheme({ theme })}
          choices={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`settings.theme.${id}`) }))}
        />
      </Setting>
    </Card>
  );
}
