import { expect, test } from 'vitest';
import { unitText } from './unit-text';

const words = { units: { persons: '人' } };

test('carbon dioxide and powers are written as in print', () => {
  expect(unitText('t CO2e', words)).toBe('t CO₂e');
  expect(unitText('kWh/m2', words)).toBe('kWh/m²');
  expect(unitText('Nm3', words)).toBe('Nm³');
});

test('a unit that is a word is said in the reader’s language', () => {
  expect(unitText('persons', words)).toBe('人');
});

test('a bare ratio, a date and a text have no unit to show', () => {
  expect(['ratio', 'date', 'text'].map((unit) => unitText(unit, words))).toEqual(['', '', '']);
});
