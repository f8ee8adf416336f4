import { CircleX, TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { ImportRequest, Preview } from '#shared/ipc/import-contract.ts';
import { t } from '#shared/language/translate.ts';
import { useFormat } from '#renderer/state/format.ts';
import { columnOf } from './draft.ts';
import { fieldName } from './field-names.ts';

type Cell = Preview['rows'][number]['cells'][number];
type PreviewTableProps = { readonly preview: Preview; readonly request: ImportRequest };

/** The first rows as they will be stored. What is refused or cannot be read says so, in place. */
export function PreviewTable({ preview, request }: PreviewTableProps) {
  const format = useFormat();
  const heads = [
    ...preview.fields.map((field) => ({
      key: field,
      name: fieldName(request.kind, field),
      from: columnOf(request, field) ?? t('importWizard.constant'),
      isExtra: false,
    })),
    ...preview.extras.map((column) => ({
      key: `extra ${column}`,
      name: column,
      from: t('importWizard.extra'),
      isExtra: true,
    })),
  ];
  return (
    <>
      <p className="text-soft mb-2 text-sm">
        {t('importWizard.previewOf', { shown: preview.rows.length, rows: format.count(preview.rowsRead) })}
      </p>
      <div
        role="region"
        aria-label={t('importWizard.preview')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, by keyboard too
        tabIndex={0}
        className="border-line focus-visible:ring-focus overflow-x-auto rounded-md border outline-none"
      >
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-line bg-sunken border-b">
              <th scope="col" className="text-soft px-3 py-1.5 text-right text-xs font-medium">
                {t('importWizard.row')}
              </th>
              {heads.map((head) => (
                <th key={head.key} scope="col" className="px-3 py-1.5 text-left align-top whitespace-nowrap">
                  <span className={`block font-medium ${head.isExtra ? 'text-soft' : ''}`}>{head.name}</span>
                  <span className="text-soft block text-2xs font-normal">{head.from}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <Fragment key={row.fileRow}>
                <tr
                  className={`border-line ${row.rejected === null ? 'border-b last:border-0' : 'bg-bad-wash text-soft'}`}
                >
                  <th
                    scope="row"
                    rowSpan={row.rejected === null ? 1 : 2}
                    className="text-soft px-3 py-1 text-right align-top font-normal"
                  >
                    {row.fileRow}
                  </th>
                  {row.cells.map((cell, index) => (
                    <PreviewCell
                      key={heads[index]?.key ?? index}
                      cell={cell}
                      isExtra={heads[index]?.isExtra ?? false}
                    />
                  ))}
                </tr>
                {row.rejected !== null && (
                  <tr className="border-line bg-bad-wash border-b">
                    <td colSpan={heads.length} className="text-bad px-3 pb-1.5">
                      <span className="inline-flex items-center gap-1.5 font-medium">
                        <CircleX aria-hidden size={14} />
                        {t('importWizard.rejected', { reason: row.rejected })}
                      </span>
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PreviewCell({ cell, isExtra }: { readonly cell: Cell; readonly isExtra: boolean }) {
  const look = 'max-w-64 truncate px-3 py-1 whitespace-nowrap';
  if (cell.state === 'empty') {
    return (
      <td className={`${look} text-soft`}>
        <span className="sr-only">{t('importWizard.empty')}</span>
      </td>
    );
  }
  if (cell.state === 'ok') {
    return (
      <td className={`${look} ${isExtra ? 'text-soft' : ''}`} title={cell.text}>
        {cell.text}
      </td>
    );
  }
  const isReject = cell.state === 'reject';
  const Icon = isReject ? CircleX : TriangleAlert;
  return (
    <td className={`${look} font-medium ${isReject ? 'text-bad' : 'text-warn'}`} title={cell.text}>
      <span className="inline-flex items-center gap-1.5">
        <Icon aria-hidden size={13} className="shrink-0" />
        <span className="sr-only">{t(isReject ? 'importWizard.cellReject' : 'importWizard.cellWarning')}</span>
        {cell.text}
      </span>
    </td>
  );
}
