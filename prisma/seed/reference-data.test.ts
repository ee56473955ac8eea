import { expect, it } from 'vitest';
import { checkDefinition } from '@/lib/calculation/check-definition';
import { findUnit } from '@/lib/calculation/unit';
import { readReference } from './reference-data';

const metrics = readReference().metrics.map(({ formula, numerator, denominator, ...metric }) => ({
  ...metric,
  formula: formula ?? null,
  numerator: numerator ?? null,
  denominator: denominator ?? null,
}));
const catalogue = new Map(metrics.map((metric) => [metric.code, metric]));

it('every metric of numbers has a unit to calculate with', () => {
  const unknown = metrics.filter(({ valueType, unit }) => valueType === 'NUMBER' && findUnit(unit) === null);
  expect(unknown.map(({ code, unit }) => `${code}: ${unit}`)).toEqual([]);
});

it.each(metrics.filter(({ formula }) => formula !== null))('$code = $formula holds together', (metric) => {
  expect(checkDefinition(metric, catalogue).problems).toEqual([]);
});
