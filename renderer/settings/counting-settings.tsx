import { useMemo } from 'react';
import { stageKeys } from '#shared/fields/fields.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { NumberField } from '#renderer/ui/text-field.tsx';
import { Setting, type GroupProps } from './setting.tsx';

/** What the numbers are counted by: money, the hand-over and its promise. */
export function CountingSettings({ settings, onChange }: GroupProps) {
  const { locale } = useFormat();
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({ id: code, label: `${code}  ${names.of(code) ?? ''}` }));
  }, [locale]);
  return (
    <Card title={t('settings.counting')}>
      <Setting label={t('settings.currency')} detail={t('settings.currencyDetail')}>
        <SearchSelect
          label={t('settings.currency')}
          options={currencies}
          value={settings.currency}
          placeholder={t('settings.currencyOpen')}
          onChange={(currency) => onChange({ currency })}
        />
      </Setting>
      <Setting label={t('settings.handOver')} detail={t('settings.handOverDetail')}>
        <Select
          label={t('settings.handOver')}
          hideLabel
          value={settings.handOverStage}
          onChange={(handOverStage) => onChange({ handOverStage })}
          options={stageKeys.map((id) => ({ id, label: t(`settings.stages.${id}`) }))}
        />
      </Setting>
      <Setting label={t('settings.sla')} detail={t('settings.slaDetail')}>
        <NumberField
          label={t('settings.sla')}
          hideLabel
          value={settings.slaHours}
          min={0.25}
          max={8760}
          onChange={(slaHours) => {
            if (slaHours > 0) onChange({ slaHours });
          }}
        />
      </Setting>
      <Setting label={t('settings.lookBack')} detail={t('settings.lookBackDetail')}>
        <NumberField
          label={t('settings.lookBack')}
          hideLabel
          value={settings.lookBackDays}
          min={1}
          max={3650}
          onChange={(lookBackDays) => {
            if (Number.isInteger(lookBackDays)) onChange({ lookBackDays });
          }}
        />
      </Setting>
    </Card>
  );
}
