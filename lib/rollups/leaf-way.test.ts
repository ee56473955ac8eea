import { describe, expect, it } from 'vitest';
import type { ConsolidationApproach } from '../calculation/accounting-share';
import { type HeldRows, type HoldingRow, heldTree, type PlaceRow } from './held-tree';
import { leafWay } from './leaf-way';

const [group, unit, leaf] = [1, 2, 3];
const quarter = { from: '2022-07-01', to: '2022-09-30' };

const place = (unitId: number, parentId: number | null, more: Partial<PlaceRow> = {}): PlaceRow => ({
  unitId,
  parentId,
  validFrom: '2020-04-01',
  validTo: null,
  seq: '1',
  ...more,
});

const holding = (unitId: number, more: Partial<HoldingRow> = {}): HoldingRow => ({
  unitId,
  relationship: 'SUBSIDIARY',
  equityShare: '1',
  financialControl: true,
  operationalControl: true,
  validFrom: '2020-04-01',
  validTo: null,
  seq: '2',
  ...more,
});

const tree: HeldRows = {
  rented: [],
  places: [place(group, null), place(unit, group), place(leaf, unit)],
  holdings: [holding(unit, { equityShare: '0.6' }), holding(leaf, { equityShare: '0.8' })],
};

const wayOf = (rows: HeldRows, unitId: number, approach: ConsolidationApproach) =>
  leafWay(heldTree(rows), leaf, unitId, approach, quarter);

const said = (spans: ReturnType<typeof leafWay>) =>
  spans.map(({ from, to, days, share, steps }) => [from, to, days, share, steps.map((step) => step.share)]);

describe('the way from a leaf to the group', () => {
  it('multiplies the shares of its steps, by equity or by control', () => {
    expect(said(wayOf(tree, group, 'EQUITY_SHARE'))).toEqual([
      ['2022-07-01', '2022-09-30', 92, '0.48', ['0.8', '0.6']],
    ]);
    expect(said(wayOf(tree, group, 'OPERATIONAL_CONTROL'))).toEqual([
      ['2022-07-01', '2022-09-30', 92, '1', ['1', '1']],
    ]);
  });

  it('ends at the unit that is asked for', () => {
    expect(said(wayOf(tree, unit, 'EQUITY_SHARE'))).toEqual([
      ['2022-07-01', '2022-09-30', 92, '0.8', ['0.8']],
    ]);
    expect(wayOf(tree, 99, 'EQUITY_SHARE')[0]).toMatchObject({ steps: [], share: '0' });
  });

  it('is cut where the leaf joins, leaves, or is held differently', () => {
    const joins = [...tree.places.slice(0, 2), place(leaf, unit, { validFrom: '2022-08-15' })];
    expect(said(wayOf({ ...tree, places: joins }, group, 'OPERATIONAL_CONTROL'))).toEqual([
      ['2022-07-01', '2022-08-14', 45, '0', []],
      ['2022-08-15', '2022-09-30', 47, '1', ['1', '1']],
    ]);
    const sold = [
      holding(unit, { validTo: '2022-08-01' }),
      holding(unit, { validFrom: '2022-08-01', equityShare: '0.49', operationalControl: false }),
      holding(leaf),
    ];
    expect(said(wayOf({ ...tree, holdings: sold }, group, 'EQUITY_SHARE'))).toEqual([
      ['2022-07-01', '2022-07-31', 31, '1', ['1', '1']],
      ['2022-08-01', '2022-09-30', 61, '0.49', ['1', '0.49']],
    ]);
  });

  it('counts a rented hall with the share of the unit that rents it', () => {
    const hall = { ...tree, rented: [leaf], holdings: [holding(leaf, { operationalControl: false })] };
    expect(said(wayOf(hall, group, 'OPERATIONAL_CONTROL'))).toEqual([
      ['2022-07-01', '2022-09-30', 92, '1', ['1', '1']],
    ]);
  });

  it('counts for nothing what is held as an investment, and in full what nothing is said of', () => {
    const invested = { ...tree, holdings: [holding(unit, { relationship: 'FIXED_ASSET_INVESTMENT' })] };
    expect(said(wayOf(invested, group, 'EQUITY_SHARE'))).toEqual([
      ['2022-07-01', '2022-09-30', 92, '0', ['1', '0']],
    ]);
  });

  it('is not cut by what changes elsewhere, nor on the day after', () => {
    const elsewhere = { ...tree, places: [...tree.places, place(77, group, { validFrom: '2022-08-01' })] };
    expect(wayOf(elsewhere, group, 'EQUITY_SHARE')).toHaveLength(1);
    const after = {
      ...tree,
      places: [...tree.places.slice(0, 2), place(leaf, unit, { validTo: '2022-10-01' })],
    };
    expect(wayOf(after, group, 'EQUITY_SHARE')).toHaveLength(1);
  });
});
