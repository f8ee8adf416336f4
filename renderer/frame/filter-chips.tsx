import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Filter } from '#shared/metrics/questions.ts';
import { t } from '#shared/language/translate.ts';
import { setQuestion } from '#renderer/state/question.ts';
import { Button as TextButton } from '#renderer/ui/button.tsx';

/** The filters that stand, each removable. Nothing when none does. */
export function FilterChips({ where }: { readonly where: readonly Filter[] }) {
  if (where.length === 0) return null;
  const chips = where.map((filter) => ({ id: `${filter.field}:${filter.value ?? ''}`, filter }));
  return (
    <div className="flex items-center gap-2 px-6 pb-2.5">
      <TagGroup
        aria-label={t('shell.filter.standing')}
        onRemove={(keys) => setQuestion({ where: chips.filter(({ id }) => !keys.has(id)).map(({ filter }) => filter) })}
      >
        <TagList items={chips} className="flex flex-wrap gap-1.5">
          {({ filter }) => {
            const value = filter.value ?? t('shell.filter.none');
            return (
              <Tag
                textValue={`${t(`shell.fields.${filter.field}`)} ${value}`}
                className="border-line bg-accent-wash focus-visible:ring-focus flex h-7 cursor-default items-center gap-1 rounded-full border pr-1 pl-2.5 text-sm outline-none"
              >
                <span className="text-soft">{t(`shell.fields.${filter.field}`)}</span>
                <span className="max-w-60 truncate font-medium">{value}</span>
                <Button
                  slot="remove"
                  aria-label={t('shell.filter.remove', { value })}
                  className="text-soft hover:bg-line hover:text-ink rounded-full p-0.5"
                >
                  <X aria-hidden size={13} />
                </Button>
              </Tag>
            );
          }}
        </TagList>
      </TagGroup>
      {where.length > 1 && (
        <TextButton variant="quiet" size="sm" onPress={() => setQuestion({ where: [] })}>
          {t('shell.filter.clear')}
        </TextButton>
      )}
    </div>
  );
}
