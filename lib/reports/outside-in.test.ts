import { expect, it } from 'vitest';
import { heldTree, type PlaceRow } from '../rollups/held-tree';
import { outsideIn } from './outside-in';

const [group, unit, other, leaf] = [1, 2, 3, 4];

const place = (
  unitId: number,
  parentId: number | null,
  validFrom: string,
  validTo: string | null = null,
) => ({
  unitId,
  parentId,
  validFrom,
  validTo,
  seq: '1',
});

const above = [
  place(group, null, '2020-04-01'),
  place(unit, group, '2020-04-01'),
  place(other, group, '2020-04-01'),
];

const quarters = [
  { code: 'fy2023-q1', startsOn: '2022-04-01', endsOn: '2022-06-30' },
  { code: 'fy2023-q2', startsOn: '2022-07-01', endsOn: '2022-09-30' },
  { code: 'fy2023-q3', startsOn: '2022-10-01', endsOn: '2022-12-31' },
];

const outside = (places: readonly PlaceRow[], of = unit) =>
  Object.fromEntries(
    outsideIn(
      heldTree({ places: [...above, ...places], holdings: [], rented: [] }),
      leaf,
      of,
      'OPERATIONAL_CONTROL',
      quarters,
    ),
  );

it('before it joined a leaf is outside; the quarter in which it joins is inside, if only by its last day', () => {
  expect(outside([place(leaf, unit, '2022-08-15')])).toEqual({
    'fy2023-q1': { left: null, joined: '2022-08-15' },
  });
  expect(outside([place(leaf, unit, '2022-06-30')])).toEqual({});
});

it('after its last day it is outside for good', () => {
  expect(outside([place(leaf, unit, '2020-04-01', '2022-07-01')])).toEqual({
    'fy2023-q2': { left: '2022-06-30', joined: null },
    'fy2023-q3': { left: '2022-06-30', joined: null },
  });
});

it('between leaving and joining again it is outside with both days', () => {
  const places = [place(leaf, unit, '2020-04-01', '2022-06-16'), place(leaf, unit, '2022-10-01')];
  expect(outside(places)).toEqual({ 'fy2023-q2': { left: '2022-06-15', joined: '2022-10-01' } });
});

it('while it stood under another unit it was outside this one, not outside the group, nor out of the tree', () => {
  const places = [place(leaf, other, '2020-04-01', '2022-07-01'), place(leaf, unit, '2022-07-01')];
  expect(outside(places)).toEqual({ 'fy2023-q1': { left: null, joined: '2022-07-01' } });
  expect(outside(places, group)).toEqual({});
  expect(outside(places, leaf)).toEqual({});
});

it('alone it is outside where it has no place at all', () => {
  expect(outside([place(leaf, unit, '2022-08-15')], leaf)).toEqual({
    'fy2023-q1': { left: null, joined: '2022-08-15' },
  });
});
