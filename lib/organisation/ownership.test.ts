import { expect, test } from 'vitest';
import { Refusal } from '../errors';
import { equityShare } from './ownership';

test('a percentage becomes an exact share', () => {
  expect(equityShare('63.7')).toBe('0.637');
  expect(equityShare('100 %')).toBe('1');
  expect(equityShare('0')).toBe('0');
});

test.each(['', '100.1', '-3', 'half', '1e2'])('%j is no share of a unit', (typed) => {
  expect(() => equityShare(typed)).toThrow(Refusal);
});
