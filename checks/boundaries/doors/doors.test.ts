import { expect, it } from 'vitest';
import { undeclaredDoors } from '../undeclared-doors';
import { doorsOfSource } from './real-doors';

const real = doorsOfSource();

it('the boundary matrix knows every page, handler and action, and none that is gone', () => {
  expect(undeclaredDoors(real)).toEqual([]);
});

it('it says which are missing and which are gone', () => {
  const other = { ...real, actions: [...real.actions.slice(1), 'newAction'] };
  expect(undeclaredDoors(other)).toEqual([
    'the action newAction has no row',
    `the action ${real.actions[0]} is gone, its row is not`,
  ]);
});

it('no two actions have one name, so that a row means one of them', () => {
  expect(new Set(real.actions).size).toBe(real.actions.length);
});
