import { expect, it } from 'vitest';
import { yearByHand } from './by-hand';
import { yearByTheCore } from './by-the-core';
import { FORTY_METRICS } from './forty-metrics';
import { madeUpLeaves } from './made-up-leaves';

it('the loop made by hand comes to the core’s figures to the last digit, all forty', () => {
  const leaves = madeUpLeaves(6, 1);
  const [core, hand] = [yearByTheCore(leaves), yearByHand(leaves)];
  expect(core.size).toBe(40);
  expect(FORTY_METRICS.map(({ code }) => [code, hand.get(code)])).toEqual([...core]);
  expect([...core.values()].every((value) => value !== null && value !== '0')).toBe(true);
});
