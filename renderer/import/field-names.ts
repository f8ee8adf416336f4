import { fieldsOf, stageKeys, type Kind } from '#shared/fields/fields.ts';
import { t } from '#shared/language/translate.ts';

const entered = 'entered_';

/** The name of a field as people say it. */
export function fieldName(kind: Kind, field: string): string {
  const stage = stageKeys.find((key) => field === `${entered}${key}`);
  if (stage !== undefined) return t('importWizard.entered', { stage: t(`importWizard.stages.${stage}`) });
  if (fieldsOf(kind).every(({ name }) => name !== field)) return field;
  return t(`importWizard.fields.${kind === 'touches' && field === 'outcome' ? 'touch_outcome' : field}`);
}
