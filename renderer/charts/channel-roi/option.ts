import type { ScatterSeriesOption } from 'echarts';
import type { ChannelRoiPage } from '#shared/metrics/answers.ts';
import { t } from '#shared/language/translate.ts';
import { levels, roomFor, wholeMoney } from '../axes.ts';
import { axesOf, pixelX, pixelY, valueAtY, type Drawing, type Plane } from '../drawing.ts';
import { inkOf, type Ink } from '../palette.ts';
import type { Look } from '../point.ts';
import { circle, fit, line, text, textWidth } from '../shapes.ts';
import { bubblesOf, idleOf, isStillOpen, roiSteps, spendSteps, type Bubble, type Row } from './bubbles.ts';
import { placeLabels } from './labels.ts';
import { channelRoiTable, idleSentence, pointOf } from './words.ts';

const idleRow = 40;

/** Channels by what was spent and what it returned; the size is the revenue. Those without spend stand beside. */
export function drawChannelRoi(page: ChannelRoiPage, look: Look): Drawing {
  const { scale, width, height, format } = look;
  const ink = inkOf(look);
  const rows = page.segments.rows.filter((row) => row.row === 'segment');
  const idle = idleOf(rows);
  const spent = rows.filter((row) => !idle.includes(row) && row.roi !== null && row.spend !== null);
  const ySteps = roiSteps(spent.map((row) => row.roi ?? 0));
  const xSteps = spendSteps(spent.map((row) => row.spend ?? 0));
  const sayRoi = (value: number): string => format.percent(value, 0);
  const idleRoom = idle.length === 0 ? 0 : Math.min(width * 0.3, 190 * scale);
  const plane: Plane = {
    left: roomFor(ySteps.map(sayRoi), scale),
    right: width - idleRoom - (idle.length === 0 ? 30 : 44) * scale,
    top: 30 * scale,
    bottom: height - 48 * scale,
    x: [0, (xSteps.at(-1) ?? 1) * 1.04],
    y: [-1, ySteps.at(-1) ?? 1],
  };
  const hue = (row: Row): string => (page.by === 'channel' ? look.hues(row.segment) : ink.accent);
  const isOpen = isStillOpen(page);
  const bubbles = bubblesOf(spent, plane, scale, hue, isOpen);
  const shown = idleShown(idle, plane, scale);
  return {
    option: { ...axesOf(plane, width, height), series: [seriesOf(bubbles, ink, scale)] },
    graphic: [
      ...levels(plane, ySteps, sayRoi, look),
      ...spendAxis(xSteps, page, plane, look),
      ...(spent.length === 0
        ? [nothing(plane, ink, scale)]
        : [
            ...(isOpen ? stillOpen(plane, look) : quadrants(bubbles, plane, look)),
            ...placeLabels(bubbles, plane, look),
          ]),
      ...idleList(idle, shown, page, plane, width - idleRoom, idleRoom, look, hue),
    ],
    points: [
      ...bubbles.map((bubble) => pointOf(page, bubble.row, format, [bubble.row.spend ?? 0, bubble.row.roi ?? 0])),
      ...idle.map((row, place) => {
        // Those without room of their own stand at the line that counts them.
        const index = Math.min(place, shown.length);
        const right = valueAtX(plane, width - idleRoom + 6 * scale);
        const middle = valueAtY(plane, idleTop(plane, index, scale) + 8 * scale);
        return {
          ...pointOf(page, row, format, [right, middle]),
          pinAt: [valueAtX(plane, width - 14 * scale), middle] as const,
          area: [
            right,
            valueAtY(plane, idleTop(plane, index, scale) - 4 * scale),
            valueAtX(plane, width),
            valueAtY(plane, idleTop(plane, index + 1, scale) - 4 * scale),
          ] as const,
        };
      }),
    ],
    table: channelRoiTable(page, format),
  };
}

function valueAtX(plane: Plane, pixel: number): number {
  return plane.x[0] + ((pixel - plane.left) / (plane.right - plane.left)) * (plane.x[1] - plane.x[0]);
}

function seriesOf(bubbles: readonly Bubble[], ink: Ink, scale: number): ScatterSeriesOption {
  return {
    type: 'scatter',
    silent: true,
    z: 3,
    clip: false,
    data: bubbles.map(({ row, radius, colour, hollow }) => ({
      value: [row.spend ?? 0, row.roi ?? 0],
      symbolSize: radius * 2,
      itemStyle: {
        color: hollow ? ink.card : colour,
        borderColor: hollow ? colour : ink.card,
        opacity: 1,
        borderWidth: (hollow ? 2.5 : 1.5) * scale,
      },
    })),
  };
}

function spendAxis(steps: readonly number[], page: ChannelRoiPage, plane: Plane, look: Look): readonly object[] {
  const { scale, format } = look;
  const ink = inkOf(look);
  const size = 12 * scale;
  const labels = steps.map((value) => wholeMoney(value, page.currency, format.locale));
  const widest = Math.max(...labels.map((label) => textWidth(label, size))) + 14 * scale;
  const gap = pixelX(plane, steps[1] ?? 1) - pixelX(plane, steps[0] ?? 0) || 1;
  const every = Math.max(1, Math.ceil(widest / gap));
  return [
    ...labels.flatMap((label, index) =>
      index % every === 0
        ? [
            text(pixelX(plane, steps[index] ?? 0), plane.bottom + 11 * scale, label, {
              size,
              fill: ink.soft,
              align: 'center',
            }),
          ]
        : [],
    ),
    text(plane.right, plane.bottom + 30 * scale, t('charts.channelRoi.x'), {
      size,
      weight: 600,
      fill: ink.soft,
      align: 'right',
    }),
    text(0, 4 * scale, t('charts.channelRoi.y'), { size, weight: 600, fill: ink.soft }),
  ];
}

function nothing(plane: Plane, ink: Ink, scale: number): object {
  return text((plane.left + plane.right) / 2, (plane.top + plane.bottom) / 2, t('charts.channelRoi.noSpend'), {
    size: 14 * scale,
    weight: 500,
    fill: ink.soft,
    align: 'center',
    baseline: 'middle',
  });
}

/** While the leads of the period still become customers, nothing is said about what to do. */
function stillOpen(plane: Plane, look: Look): readonly object[] {
  const ink = inkOf(look);
  const zero = pixelY(plane, 0);
  const style = { size: 12 * look.scale, weight: 600, fill: ink.soft } as const;
  return [
    line(plane.left, zero, plane.right, zero, ink.edge, 1.5 * look.scale),
    text(plane.left + 6 * look.scale, plane.top - 20 * look.scale, t('charts.channelRoi.open'), style),
  ];
}

/** Break-even across; half of the channels spend less, half more than the upright line. Each corner says what to do. */
function quadrants(bubbles: readonly Bubble[], plane: Plane, look: Look): readonly object[] {
  const { scale } = look;
  const ink = inkOf(look);
  const zero = pixelY(plane, 0);
  const sorted = bubbles.map((bubble) => bubble.x).toSorted((a, b) => a - b);
  const middle =
    sorted.length < 3
      ? null
      : ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
  const size = 12 * scale;
  const corner = (name: string, x: number, y: number, align: 'left' | 'right', baseline: 'top' | 'bottom'): object =>
    text(x, y, t(`charts.channelRoi.${name}`), { size, weight: 600, fill: ink.soft, align, baseline });
  const pad = 6 * scale;
  return [
    line(plane.left, zero, plane.right, zero, ink.edge, 1.5 * scale),
    ...(middle === null
      ? []
      : [line(middle, plane.top, middle, plane.bottom, ink.edge, scale, [4 * scale, 4 * scale])]),
    corner('scale', plane.left + pad, plane.top - 20 * scale, 'left', 'top'),
    corner('keep', plane.right, plane.top - 20 * scale, 'right', 'top'),
    corner('cut', plane.left + pad, plane.bottom - pad, 'left', 'bottom'),
    corner('fix', plane.right, plane.bottom - pad, 'right', 'bottom'),
  ];
}

function idleTop(plane: Plane, index: number, scale: number): number {
  return plane.top + (22 + index * idleRow) * scale;
}

function idleShown(idle: readonly Row[], plane: Plane, scale: number): readonly Row[] {
  const room = Math.floor((plane.bottom - plane.top) / (idleRow * scale));
  return idle.length <= room ? idle : idle.slice(0, Math.max(0, room - 1));
}

function idleList(
  idle: readonly Row[],
  shown: readonly Row[],
  page: ChannelRoiPage,
  plane: Plane,
  x: number,
  room: number,
  look: Look,
  hue: (row: Row) => string,
): readonly object[] {
  if (idle.length === 0) return [];
  const { scale, format } = look;
  const ink = inkOf(look);
  const indent = 16 * scale;
  const rest = idle.length - shown.length;
  return [
    line(x - 16 * scale, plane.top - 20 * scale, x - 16 * scale, plane.bottom, ink.line, scale),
    text(x, plane.top - 20 * scale, t('charts.channelRoi.idle'), { size: 12 * scale, weight: 600, fill: ink.soft }),
    ...shown.flatMap((row, index) => {
      const y = idleTop(plane, index, scale);
      const name = fit(row.segment ?? t('charts.none'), room - indent, 13 * scale, 600);
      const said = fit(idleSentence(row, page, format), room - indent, 12 * scale);
      return [
        circle(x + 4 * scale, y + 8 * scale, 4.5 * scale, { fill: hue(row) }),
        text(x + indent, y, name, { size: 13 * scale, weight: 600, fill: ink.ink }),
        text(x + indent, y + 17 * scale, said, { size: 12 * scale, fill: ink.soft }),
      ];
    }),
    ...(rest > 0
      ? [
          text(x + indent, idleTop(plane, shown.length, scale), t('charts.more', { count: rest }), {
            size: 12 * scale,
            fill: ink.soft,
          }),
        ]
      : []),
  ];
}
