import { expect, it } from 'vitest';
import { canonical } from './decimal';
import { formatDimension } from './dimension';
import { readUnitPhrase } from './read-unit-phrase';

const told = (text: string) => {
  const phrase = readUnitPhrase(text);
  return phrase && `${phrase.code} = ${canonical(phrase.scale)} ${formatDimension(phrase.dimension)}`.trim();
};

it.each([
  ['%', '% = 0.01 a plain number'],
  ['ratio', 'ratio = 1 a plain number'],
  ['1', 'ratio = 1 a plain number'],
  ['kWh', 'kWh = 3.6 energy of electricity'],
  ['  t   CO2e ', 't CO2e = 1000 mass of CO2e'],
  ['万kWh', '万 kWh = 36000 energy of electricity'],
  ['tCO2e', 't CO2e = 1000 mass of CO2e'],
  ['kg hfc-134A', 'kg HFC-134a = 1 mass of HFC-134a'],
  ['kg r22', 'kg R-22 = 1 mass of R-22'],
  ['countries and regions', 'countries and regions = 1 count of country or region'],
])('%j is read as %s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

it.each([
  ['nothing at all', ''],
  ['blanks', '  '],
  ['a multiple of nothing', '万'],
  ['a multiple of a thing', '万CO2e'],
  ['a unit glued to another', 'kWhkWh'],
  ['digits glued to a unit', '1000kWh'],
  ['a word that nobody knows, behind one that is known', 't bushel'],
])('%s is no unit: %j', (_what, text) => {
  expect(readUnitPhrase(text)).toBeNull();
});
