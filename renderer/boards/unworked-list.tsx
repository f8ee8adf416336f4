import { Clock } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Format } from '#shared/language/format.ts';
import { t } from '#shared/language/translate.ts';
import type { LeadsWorkedPage, UnworkedLead } from '#shared/metrics/answers.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { VirtualTable } from '#renderer/ui/virtual-table.tsx';
import { FigureButton } from './figure-button.tsx';

/** LW8: what waits for a first attempt, in the order in which to work it. */
export function UnworkedList({
  page,
  format,
}: {
  readonly page: LeadsWorkedPage;
  readonly format: Format;
}): ReactElement {
  const { total, leads } = page.unworked;
  const text = (value: string | null): ReactElement | string => value ?? <span className="text-soft">–</span>;
  return (
    <Card
      title={t('boards.worked.unworked')}
      actions={
        <FigureButton
          figure={{ board: 'leads-worked', name: 'unworked' }}
          title={t('boards.worked.unworked')}
          className="text-soft text-sm"
        >
          {t('boards.sub.n', { count: total, n: format.count(total) })}
        </FigureButton>
      }
    >
      {total === 0 ? (
        <p className="text-soft py-4">{t('boards.worked.unworkedNone')}</p>
      ) : (
        <VirtualTable<UnworkedLead>
          label={t('boards.worked.unworked')}
          total={leads.length}
          rowAt={(index) => leads[index]}
          className="max-h-80"
          columns={[
            {
              id: 'lead',
              label: t('boards.worked.lead'),
              width: 'minmax(9rem, 1.4fr)',
              render: (lead) => text(lead.name),
            },
            {
              id: 'company',
              label: t('boards.worked.company'),
              width: 'minmax(9rem, 1.4fr)',
              render: (lead) => text(lead.company),
            },
            { id: 'owner', label: t('boards.worked.owner'), render: (lead) => text(lead.owner) },
            { id: 'channel', label: t('boards.worked.channel'), render: (lead) => text(lead.channel) },
            {
              id: 'age',
              label: t('boards.worked.age'),
              align: 'end',
              width: '13rem',
              render: (lead) => (
                <span className="inline-flex items-center gap-2">
                  {lead.due ? (
                    <Badge tone="warn">
                      <Clock aria-hidden size={11} />
                      {t('boards.worked.overdue')}
                    </Badge>
                  ) : null}
                  {format.hours(lead.ageHours)}
                </span>
              ),
            },
            {
              id: 'value',
              label: t('boards.worked.value'),
              align: 'end',
              width: '8rem',
              render: (lead) =>
                lead.expectedValue === null ? text(null) : format.money(lead.expectedValue, page.currency, true),
            },
          ]}
        />
      )}
    </Card>
  );
}
