import { expect, test } from 'vitest';
import { anyPerson, everyone, type Opening } from './doors/door';
import { outcomeOf } from './oracle';
import { people, type Standing } from './world/people';
import { type Level, levels, relationOf } from './world/places';

const owner = (level: Level, standing: Standing = 'valid') => {
  const found = people.find(
    (one) => one.role === 'DATA_OWNER' && one.level === level && one.standing === standing,
  );
  if (!found) throw new Error(`Nobody is ${level} and ${standing}.`);
  return found;
};
const unit: Opening = { reach: 'unit', roles: ['DATA_OWNER'] };
const reporting = ['reporting', 'facility'] as const;

test('a role on a unit opens it and what is below it, and nothing beside or above', () => {
  const asked = [
    'cainiao',
    'cainiao-wuxi-park',
    'alibaba-group',
    'alibaba-cloud',
    'cloud-zhangbei',
    'atlantis',
  ];
  expect(asked.map((code) => relationOf(levels.unit, code))).toEqual([
    'own',
    'child',
    'parent',
    'sibling',
    'foreign',
    'not existing',
  ]);
  expect(asked.map((code) => outcomeOf(unit, reporting, owner('unit'), code))).toEqual([
    'opens',
    'opens',
    ...Array(4).fill('not found'),
  ]);
});

test('a part of a quarter opens to who holds one of its leaves, and to no other', () => {
  const part: Opening = { ...unit, reach: 'part' };
  expect(outcomeOf(part, ['reporting'], owner('leaf'), 'eleme')).toBe('opens');
  expect(outcomeOf(part, ['reporting'], owner('leaf'), 'alibaba-group')).toBe('not found');
  expect(outcomeOf(part, ['reporting'], owner('unit'), 'alibaba-group')).toBe('not found');
});

test('a role that is not in force opens what any person may open, and an ended session nothing', () => {
  expect(outcomeOf(unit, reporting, owner('top', 'revoked'), 'cainiao')).toBe('not found');
  expect(outcomeOf(anyPerson, undefined, owner('top', 'future'), null)).toBe('opens');
  expect(outcomeOf(anyPerson, undefined, owner('top', 'ended'), null)).toBe('sign in');
  expect(outcomeOf(everyone, undefined, owner('top', 'inactive'), null)).toBe('opens');
});

test('what holds for the whole group needs a role at its top', () => {
  const top: Opening = { ...unit, reach: 'top' };
  expect(outcomeOf(top, undefined, owner('top'), null)).toBe('opens');
  expect(outcomeOf(top, undefined, owner('unit'), null)).toBe('not found');
});
