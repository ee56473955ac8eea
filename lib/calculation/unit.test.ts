import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import { convert, findUnit } from './unit';

const converted = (amount: string, from: string, to: string) => {
  const [one, other] = [findUnit(from), findUnit(to)];
  const result = one && other && convert(decimal(amount), one, other);
  return result && canonical(result);
};

describe('units', () => {
  it.each([
    ['1234.5', 'kg', 't', '1.2345'],
    ['8', 'GWh', 'MWh', '8000'],
    ['1', 'kWh', 'MWh', '0.001'],
    ['100', '度', 'kWh', '100'],
    ['5', 'm³', 'L', '5000'],
    ['3', 'kg CO₂e', 't CO2e', '0.003'],
  ])('%s %s is %s in %s', (amount, from, to, expected) => {
    expect(converted(amount, from, to)).toBe(expected);
  });

  it.each([
    ['MW', 'MWh'],
    ['GJ', 'MWh'],
    ['kg', 'L'],
    ['m3', 'Nm3'],
    ['t CO2', 't CO2e'],
  ])('%s is not made into %s', (from, to) => {
    expect(converted('1', from, to)).toBeNull();
  });

  it('that nobody knows is not guessed', () => {
    expect(findUnit('bushel')).toBeNull();
  });
});
