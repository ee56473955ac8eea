import { expect, it } from 'vitest';
import { metric } from '../calculation/testing/metric';
import { affectedBy, neededAnywhere, neededFor } from './affected-metrics';

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

it('what a leased place emits may move to its category: there it is needed, and moves it', () => {
  const leased = new Map(
    [
      ...['GHG-S1', 'GHG-S2-LB'].map((code) => metric(code)),
      metric('S3-8', { formula: 'emissions(FUEL, LB)', calculated: true }),
    ].map((one) => [one.code, one]),
  );
  expect([...affectedBy('GHG-S1', leased)]).toEqual(['GHG-S1', 'S3-8']);
  expect([...neededFor(['S3-8'], leased)]).toEqual(['S3-8', 'FUEL']);
  expect([...neededAnywhere(['S3-8'], leased)]).toEqual(['S3-8', 'FUEL', 'GHG-S1', 'GHG-S2-LB']);
});
