import { expect, it } from 'vitest';
import { metric } from '../calculation/testing/metric';
import { affectedBy, neededFor } from './affected-metrics';

const catalogue = new Map(
  [
    metric('FUEL'),
    metric('GRID'),
    metric('REVENUE'),
    metric('S1', { formula: 'emissions(FUEL, STATIONARY)', calculated: true }),
    metric('S2', { formula: 'emissions(GRID, LB)', calculated: true }),
    metric('S12', { formula: 'S1 + S2', calculated: true }),
    metric('INTENSITY', {
      kind: 'intensity',
      formula: 'S12 / REVENUE',
      numerator: 'S12',
      denominator: 'REVENUE',
    }),
  ].map((one) => [one.code, one]),
);

it('a change moves what is made from it, however far', () => {
  expect([...affectedBy('S1', catalogue)]).toEqual(['S1', 'S12', 'INTENSITY']);
  expect([...affectedBy('INTENSITY', catalogue)]).toEqual(['INTENSITY']);
});

it('and is worked out from all below it', () => {
  expect([...neededFor(['S12'], catalogue)].sort()).toEqual(['FUEL', 'GRID', 'S1', 'S12', 'S2']);
});
