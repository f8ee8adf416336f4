import { useRef, type CSSProperties, type ReactElement } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { t } from '#shared/language/translate.ts';
import type { Ink } from './palette.ts';
import type { ChartPoint } from './point.ts';

type Props = {
  readonly point: ChartPoint;
  readonly place: readonly [x: number, y: number];
  readonly ink: Ink;
  readonly onAnnotate: ((point: ChartPoint) => void) | undefined;
  readonly onDrill: ((point: ChartPoint) => void) | undefined;
  readonly onClose: () => void;
};

/** What can be done with a point. */
export function PointMenu({ point, place, ink, onAnnotate, onDrill, onClose }: Props): ReactElement {
  const anchor = useRef<HTMLSpanElement>(null);
  const item = ({ isFocused }: { isFocused: boolean }): CSSProperties => ({
    background: isFocused ? ink.accentFaint : 'transparent',
    color: ink.ink,
  });
  const itemClass =
    'flex cursor-default items-center justify-between gap-6 rounded-md px-2.5 py-1.5 text-sm outline-none';
  return (
    <>
      <span ref={anchor} className="absolute h-px w-px" style={{ left: place[0], top: place[1] + 10 }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement="bottom"
        className="min-w-44 rounded-lg border p-1 shadow-lg outline-none"
        style={{ background: ink.card, borderColor: ink.line }}
      >
        <Menu aria-label={point.label} autoFocus="first" className="outline-none" onClose={onClose}>
          {onAnnotate ? (
            <MenuItem
              textValue={t('charts.annotate')}
              className={itemClass}
              style={item}
              onAction={() => onAnnotate(point)}
            >
              {t('charts.annotate')}
              <kbd style={{ color: ink.soft }}>A</kbd>
            </MenuItem>
          ) : null}
          {onDrill && point.figure ? (
            <MenuItem textValue={t('charts.drill')} className={itemClass} style={item} onAction={() => onDrill(point)}>
              {t('charts.drill')}
              <kbd style={{ color: ink.soft }}>D</kbd>
            </MenuItem>
          ) : null}
        </Menu>
      </Popover>
    </>
  );
}
