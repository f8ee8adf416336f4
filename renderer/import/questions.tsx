import { CircleHelp } from 'lucide-react';
import type { ImportQuestion, ImportRequest } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import type { Format } from '#shared/language/format.ts';
import { useFormat } from '#renderer/state/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { fieldName } from './field-names.ts';

const isDate = /^\d{4}-\d{2}-\d{2}$/u;

type QuestionsProps = {
  readonly questions: readonly ImportQuestion[];
  readonly request: ImportRequest;
  readonly onChange: (request: ImportRequest) => void;
};

/** What only the person can decide before the file can be imported. */
export function Questions({ questions, request, onChange }: QuestionsProps) {
  const format = useFormat();
  return (
    <section aria-label={t('importWizard.questions.title')} className="flex flex-col gap-2">
      {questions.map((question) => (
        <div
          key={`${question.code} ${question.column}`}
          role="group"
          aria-label={question.column}
          className="border-warn bg-warn-wash flex items-start gap-3 rounded-lg border px-4 py-3"
        >
          <CircleHelp aria-hidden size={18} className="text-warn mt-px shrink-0" />
          <div className="flex min-w-0 flex-col gap-2">
            <p>{sentence(question, request)}</p>
            {question.code === 'number-format' && (
              <div className="flex flex-wrap gap-2">
                {(['.', ','] as const).map((sign) => (
                  <Button
                    key={sign}
                    onPress={() => onChange({ ...request, decimals: { ...request.decimals, [question.column]: sign } })}
                  >
                    {t(sign === '.' ? 'importWizard.questions.point' : 'importWizard.questions.comma')}
                    <span className="text-soft font-normal">{amountRead(question.example ?? '', sign, format)}</span>
                  </Button>
                ))}
              </div>
            )}
            {question.readings.length > 0 && (
              <div className="flex flex-wrap gap-2">
                {question.readings.map(({ order, reads }) => (
                  <Button
                    key={order}
                    onPress={() =>
                      onChange({ ...request, dateOrders: { ...request.dateOrders, [question.column]: order } })
                    }
                  >
                    {t(`importWizard.questions.${order}`)}
                    <span className="text-soft font-normal">{isDate.test(reads) ? format.date(reads) : reads}</span>
                  </Button>
                ))}
              </div>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

function sentence({ code, column, example }: ImportQuestion, request: ImportRequest): string {
  const field = request.columns[column];
  const named = code === 'required-field' ? fieldName(request.kind, column) : column;
  return t(`importWizard.questions.${code}`, {
    column: named,
    example: example ?? '',
    field: field == null ? fieldName(request.kind, column) : fieldName(request.kind, field),
    kind: t(`shell.kinds.${request.kind}`),
  });
}

/** What an amount is when this sign stands before its decimals. */
function amountRead(text: string, decimal: '.' | ',', format: Format): string {
  const digits = text
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replace(decimal, '.')
    .replaceAll(/[^\d.-]/gu, '');
  const value = Number(digits);
  return Number.isFinite(value) && digits !== '' ? format.decimal(value) : text;
}
