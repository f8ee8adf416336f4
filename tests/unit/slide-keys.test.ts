import { expect, test } from 'vitest';
import { slideMove, type PressedKey } from '#renderer/meetings/slide-keys.ts';

const pressed = (key: string, change: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  onControl: false,
  ...change,
});
const indexAfter = (key: string, index: number, change: Partial<PressedKey> = {}) => {
  const move = slideMove(pressed(key, change), index, 4);
  return move?.kind === 'to' ? move.index : null;
};

test.each(['ArrowRight', 'ArrowDown', 'PageDown', ' '])('%j goes on and stays on the last slide', (key) => {
  expect(indexAfter(key, 1)).toBe(2);
  expect(indexAfter(key, 3)).toBe(3);
});

test.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])('%j goes back and stays on the first slide', (key) => {
  expect(indexAfter(key, 1)).toBe(0);
  expect(indexAfter(key, 0)).toBe(0);
});

test('home, end, shift with space, and digits', () => {
  expect(indexAfter('Home', 2)).toBe(0);
  expect(indexAfter('End', 0)).toBe(3);
  expect(indexAfter(' ', 2, { shiftKey: true })).toBe(1);
  expect(indexAfter('3', 0)).toBe(2);
  expect(indexAfter('7', 0)).toBe(null);
});

test('B blanks, A annotates, Escape leaves', () => {
  expect(slideMove(pressed('b'), 0, 4)).toEqual({ kind: 'blank' });
  expect(slideMove(pressed('B', { shiftKey: true }), 0, 4)).toEqual({ kind: 'blank' });
  expect(slideMove(pressed('a'), 0, 4)).toEqual({ kind: 'annotate' });
  expect(slideMove(pressed('Escape'), 0, 4)).toEqual({ kind: 'leave' });
});

test('a control keeps its own keys, and shortcuts of the system are not taken', () => {
  expect(slideMove(pressed(' ', { onControl: true }), 0, 4)).toBe(null);
  expect(slideMove(pressed('ArrowRight', { onControl: true }), 0, 4)).toEqual({ kind: 'to', index: 1 });
  expect(slideMove(pressed('a', { ctrlKey: true }), 0, 4)).toBe(null);
  expect(slideMove(pressed('ArrowLeft', { altKey: true }), 2, 4)).toBe(null);
});
