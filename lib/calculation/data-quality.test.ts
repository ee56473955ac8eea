import { expect, it } from 'vitest';
import { dataSources, qualityOfFactor, qualityOfSource } from './data-quality';

it('grades every source an answer can name', () => {
  expect(dataSources.map((source) => qualityOfSource[source])).toEqual([
    'high',
    'high',
    'good',
    'fair',
    'poor',
    'fair',
  ]);
});

it.each([
  ['published', false, 'high'],
  ['published', true, 'fair'],
  ['derived', false, 'good'],
  ['secondary-copy', false, 'good'],
  ['derived; the density is a usual value', false, 'fair'],
  ['unverified', false, 'good'],
] as const)('a factor that is %s, put by hand: %s, is %s', (confidence, overridden, quality) => {
  expect(qualityOfFactor(confidence, overridden)).toBe(quality);
});
