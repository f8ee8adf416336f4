import '#renderer/api/page-guard.ts';
import '#renderer/styles/app.css';
import { beforeAll, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { lookOf, samples } from './samples.tsx';

const violations: string[] = [];

beforeAll(() => {
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.sample}`),
  );
  // The part of the window's policy that drawing can break. It holds from here on.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'; img-src 'self'; object-src 'none'; require-trusted-types-for 'script'";
  document.head.append(policy);
});

test('the policy holds', async () => {
  const target = document.createElement('div');
  expect(() => {
    target.innerHTML = '<b>refused</b>';
  }).toThrow(TypeError);
  target.setAttribute('style', 'color: red');
  await vi.waitFor(() => expect(violations).toHaveLength(2));
  violations.length = 0;
});

test.each(samples)('$chart, $name is put up and taken down under it', async ({ show }) => {
  const screen = await render(<div style={{ width: 900, height: 400 }}>{show({ look: lookOf('dark') })}</div>);
  await vi.waitFor(() => expect(screen.container.querySelector('[data-painted]')).not.toBeNull());
  await screen.unmount();
  expect(screen.container.querySelector('svg')).toBeNull();
  expect(violations).toEqual([]);
});
