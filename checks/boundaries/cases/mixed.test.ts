import { expect, test } from 'vitest';
import { mixed } from './mixed';

const isCapital = (letter: string) => letter === letter.toUpperCase();

test('few among many stand evenly, each kind in its order', () => {
  expect(mixed([...'ABabcdef'], isCapital).join('')).toBe('aAbcdBef');
});

test('of one kind alone the order stays', () => {
  expect(mixed([...'abc'], isCapital).join('')).toBe('abc');
  expect(mixed([...'ABC'], isCapital).join('')).toBe('ABC');
});
