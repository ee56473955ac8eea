import { expect, it } from 'vitest';
import type { Figure } from './figure';
import { divideIntoSections, relationOf, sectionOf } from './sections';

const figure = (metric: string, topic: string, value: string | null = '1') =>
  ({ metric, topic, value, previous: null, status: value === null ? 'not-available' : 'reported' }) as Figure;

it.each([
  ['GHG-RED', 'ghg', 'outside'],
  ['S3-4', 'ghg', 'emissions'],
  ['AV-S3P', 'avoided', 'outside'],
  ['PK-TOTAL', 'packaging', 'logistics'],
  ['DR-REV', 'driver', 'method'],
  ['IN-TEXT', 'initiative', null],
] as const)('%s of topic %s stands in section %s', (metric, topic, section) => {
  expect(sectionOf({ metric, topic })).toBe(section);
});

it('a reduction never stands beside an emission, and Scope 3+ leads what is outside', () => {
  const sections = divideIntoSections([
    figure('S3-1', 'ghg'),
    figure('GHG-RED', 'ghg'),
    figure('AV-PV-SELF', 'avoided'),
    figure('AV-PV', 'avoided'),
    figure('AV-S3P', 'avoided'),
  ]);
  const codes = (id: string) => sections.find((one) => one.id === id)?.figures.map(({ metric }) => metric);
  expect(codes('emissions')).toEqual(['S3-1']);
  expect(codes('outside')).toEqual(['AV-S3P', 'GHG-RED', 'AV-PV', 'AV-PV-SELF']);
});

it('what was asked and has no value is named apart', () => {
  const [emissions] = divideIntoSections([figure('S3-1', 'ghg', null), figure('S3-2', 'ghg')]);
  expect(emissions?.figures.map(({ metric }) => metric)).toEqual(['S3-2']);
  expect(emissions?.without.map(({ metric }) => metric)).toEqual(['S3-1']);
});

it.each([
  ['AV-PV-SELF', 'in-scope-2'],
  ['AV-PV-EXP', 'outside'],
  ['AV-PV', null],
  ['AV-S3P', 'beyond-scopes'],
  ['GHG-RED', 'in-scopes'],
] as const)('%s says how it stands to the inventory: %s', (metric, relation) => {
  expect(relationOf(metric)).toBe(relation);
});
