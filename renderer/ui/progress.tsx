import { Label, ProgressBar } from 'react-aria-components';

type ProgressProps = {
  readonly label: string;
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null;
  /** At the right, such as `1,200 of 4,800 rows`. */
  readonly detail?: string | undefined;
  readonly hideLabel?: boolean;
};

export function Progress({ label, share, detail, hideLabel = false }: ProgressProps) {
  return (
    <ProgressBar
      {...(share === null ? {} : { value: share * 100 })}
      isIndeterminate={share === null}
      {...(detail === undefined ? {} : { valueLabel: detail })}
      className="flex flex-col gap-1.5"
    >
      {({ percentage }) => (
        <>
          <div className="flex justify-between gap-4 text-sm">
            <Label className={hideLabel ? 'sr-only' : 'font-medium'}>{label}</Label>
            {detail !== undefined && <span className="text-soft">{detail}</span>}
          </div>
          <div className="bg-line h-1.5 overflow-hidden rounded-full">
            <div
              className={`bg-accent h-full rounded-full ${percentage === undefined ? 'sweep w-2/5' : 'transition-[width]'}`}
              style={percentage === undefined ? undefined : { width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
