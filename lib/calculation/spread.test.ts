import { describe, expect, it } from 'vitest';
import { canonical, decimal } from './decimal';
import {
  addSpreads,
  certain,
  divideSpreads,
  multiplySpreads,
  negated,
  restingOn,
  type Spread,
  scaleSpread,
} from './spread';
import { bandAround } from './uncertainty';

const meter = (amount: string) => restingOn('meter', decimal(amount), 'high');
const record = (amount: string) => restingOn('record', decimal(amount), 'good');

const owed = ({ sources }: Spread) =>
  Object.fromEntries([...sources].map(([key, { amount }]) => [key, canonical(amount)]));

describe('what an amount owes to its sources', () => {
  it('adds up to the amount where amounts are added', () => {
    const sum = addSpreads([meter('100'), record('40')]);
    expect(owed(sum)).toEqual({ meter: '100', record: '40' });
    expect(canonical(sum.value)).toBe('140');
  });

  it('of what is taken away counts against it', () => {
    expect(owed(addSpreads([meter('100'), negated(record('40'))]))).toEqual({ meter: '100', record: '-40' });
  });

  it('meets again where one source enters twice: what cancels is certain', () => {
    expect(owed(addSpreads([meter('100'), negated(meter('100'))]))).toEqual({ meter: '0' });
    expect(owed(addSpreads([meter('100'), scaleSpread(meter('100'), decimal('0.5'))]))).toEqual({
      meter: '150',
    });
  });

  it('of a product is all of it for either, of a quotient against it for the lower part', () => {
    const product = multiplySpreads(meter('100'), record('2'));
    expect([canonical(product.value), owed(product)]).toEqual(['200', { meter: '200', record: '200' }]);
    const quotient = divideSpreads(meter('100'), record('4'));
    expect(quotient && [canonical(quotient.value), owed(quotient)]).toEqual([
      '25',
      { meter: '25', record: '-25' },
    ]);
  });

  it('of a part over its own whole moves with neither', () => {
    const quotient = divideSpreads(meter('40'), scaleSpread(meter('40'), decimal('2')));
    expect(quotient && owed(quotient)).toEqual({ meter: '0' });
  });

  it('of a plain number is nothing, and over zero there is none', () => {
    expect(owed(certain(decimal('7')))).toEqual({});
    expect(divideSpreads(meter('1'), certain(decimal('0')))).toBeNull();
  });
});

it('a factor that all sites share does not cancel between them, their meters do in part', () => {
  const site = (name: string) =>
    multiplySpreads(restingOn(name, decimal('100'), 'high'), restingOn('factor', decimal('1'), 'high'));
  const { value, sources } = addSpreads(['a', 'b', 'c', 'd'].map(site));
  const band = bandAround(value, sources.values());
  // Meters: the root of 4 × 5² = 10; the factor: 5 % of 400 = 20; together the root of 500.
  expect(canonical(band.high.minus(value).pow(2).toDecimalPlaces(20))).toBe('500');
});
