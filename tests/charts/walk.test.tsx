import '#renderer/styles/app.css';
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { FunnelChart } from '#renderer/charts/funnel/funnel-chart.tsx';
import { funnelSamples } from '#renderer/charts/funnel/samples.ts';
import { LeadsWorkedChart } from '#renderer/charts/leads-worked/leads-worked-chart.tsx';
import { leadsWorkedSamples } from '#renderer/charts/leads-worked/samples.ts';
import { pointKey, type ChartPoint } from '#renderer/charts/point.ts';
import { lookOf } from './samples.tsx';

test('points are walked, said, annotated and drilled by keyboard', async () => {
  const annotated: ChartPoint[] = [];
  const drilled: ChartPoint[] = [];
  const screen = await render(
    <div style={{ width: 900, height: 340 }}>
      <FunnelChart
        page={funnelSamples.typical}
        look={lookOf('light')}
        onAnnotate={(point) => annotated.push(point)}
        onDrill={(point) => drilled.push(point)}
      />
    </div>,
  );
  const chart = screen.getByRole('application');
  await vi.waitFor(() => expect(screen.container.querySelector('[data-painted]')).not.toBeNull());
  const said = (): string => screen.container.querySelector('[aria-live]')?.textContent ?? '';
  await userEvent.tab();
  await expect.element(chart).toHaveFocus();
  expect(said()).toBe('');
  await userEvent.keyboard('{Enter}');
  expect(said()).toMatch(/^Lead, Oct 2026: 2,418\./u);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}a');
  expect(said()).toMatch(/^SQL, Oct 2026: 416\. 38\.2% of MQL got here\./u);
  expect(annotated.map(({ keys }) => keys)).toEqual([{ stage: 'sql', from: '2026-10-01', to: '2026-11-01' }]);
  await userEvent.keyboard('{End}d');
  expect(drilled.map(({ figure }) => figure)).toEqual([{ board: 'funnel', name: 'count', stage: 'customer' }]);
  await userEvent.keyboard('{Escape}');
  expect(said()).toBe('');
});

test('up and down change the line, at the same week', async () => {
  const annotated: ChartPoint[] = [];
  const screen = await render(
    <div style={{ width: 900, height: 340 }}>
      <LeadsWorkedChart
        page={leadsWorkedSamples.typical}
        look={lookOf('light')}
        onAnnotate={(point) => annotated.push(point)}
      />
    </div>,
  );
  await vi.waitFor(() => expect(screen.container.querySelector('[data-painted]')).not.toBeNull());
  await userEvent.tab();
  await userEvent.keyboard('{Enter}{ArrowRight}a{ArrowDown}a');
  const [total, owner] = annotated;
  expect(total?.keys).toEqual({ week: total?.keys['week'] });
  expect(owner?.keys['week']).toBe(total?.keys['week']);
  expect(owner?.keys['owner']).toBeTypeOf('string');
});

test('a click on a column opens what can be done; a mark stands at its point as a vector', async () => {
  const onDrill = vi.fn<(point: ChartPoint) => void>();
  const key = pointKey({ series: 'funnel', keys: { to: '2026-11-01', from: '2026-10-01', stage: 'mql' } });
  const screen = await render(
    <div style={{ width: 900, height: 340 }}>
      <FunnelChart
        page={funnelSamples.typical}
        look={lookOf('light')}
        marks={[{ pinKey: 'a', number: 7, pointKey: key }]}
        onAnnotate={() => {}}
        onDrill={onDrill}
      />
    </div>,
  );
  const chart = screen.getByRole('application');
  await vi.waitFor(() => expect(screen.container.querySelector('[data-painted]')).not.toBeNull());
  const left = screen.container.getBoundingClientRect().left;
  const pin = [...screen.container.querySelectorAll('svg text')].find((element) => element.textContent === '7');
  const place = pin?.getBoundingClientRect();
  expect(place && place.left - left > 180 && place.left - left < 360).toBe(true);
  await userEvent.click(chart, { position: { x: 230, y: 200 } });
  await screen.getByRole('menuitem', { name: /rows/u }).click();
  expect(onDrill.mock.calls[0]?.[0].keys['stage']).toBe('mql');
});
