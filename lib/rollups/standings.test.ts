import { describe, expect, it } from 'vitest';
import type { Determined } from '../calculation/determined-scopes';
import { heldTree } from './held-tree';
import { leafWay } from './leaf-way';
import { standings } from './standings';

const lease = (more: Partial<Extract<Determined, { subject: 'lease' }>> = {}): Determined => ({
  ...{ subject: 'lease', direction: 'lease-in', kind: 'operating', operatedByGroup: true },
  ...more,
});
const carried = (paidBy: 'group' | 'customer'): Determined => ({
  ...{ subject: 'carriage', carriedBy: 'contractor', paidBy },
});
const at = (unitId: number, determined: Determined, validFrom: string) => ({ unitId, determined, validFrom });

describe('where a place’s emissions count', () => {
  it('is where its answers are asked for, while nothing was determined', () => {
    expect(standings([]).movedOn(1, 'EQUITY_SHARE', '2023-03-31')).toEqual([]);
    expect(standings([at(2, lease(), '2020-04-01')]).movedOn(1, 'EQUITY_SHARE', '2023-03-31')).toEqual([]);
  });

  it('follows the lease under each approach', () => {
    const { movedOn, determined } = standings([at(1, lease(), '2022-07-01')]);
    expect(determined).toEqual([1]);
    expect(movedOn(1, 'OPERATIONAL_CONTROL', '2022-09-30')).toEqual([]);
    expect(movedOn(1, 'FINANCIAL_CONTROL', '2022-09-30')).toEqual(['scope-3-8']);
    expect(movedOn(1, 'EQUITY_SHARE', '2022-06-30')).toEqual([]);
  });

  it('is for a whole period what holds on its last day, of one day the latest', () => {
    const others = lease({ operatedByGroup: false });
    const rows = [at(1, others, '2022-09-30'), at(1, lease(), '2022-09-30'), at(1, others, '2022-10-01')];
    const { movedOn } = standings(rows);
    expect(movedOn(1, 'OPERATIONAL_CONTROL', '2022-09-30')).toEqual([]);
    expect(movedOn(1, 'OPERATIONAL_CONTROL', '2022-10-01')).toEqual(['scope-3-8']);
    expect(standings(rows.slice(0, 1)).movedOn(1, 'OPERATIONAL_CONTROL', '2022-09-30')).toEqual([
      'scope-3-8',
    ]);
  });

  it('a lease and carriage stand beside each other', () => {
    const out = lease({ direction: 'lease-out', operatedByGroup: false });
    const { movedOn } = standings([at(1, carried('customer'), '2022-01-01'), at(1, out, '2022-01-01')]);
    expect(movedOn(1, 'OPERATIONAL_CONTROL', '2022-03-31')).toEqual(['scope-3-13', 'scope-3-9']);
    expect(movedOn(1, 'EQUITY_SHARE', '2022-03-31')).toEqual(['scope-3-9']);
    const paid = standings([at(1, carried('group'), '2022-01-01')]);
    expect(paid.movedOn(1, 'EQUITY_SHARE', '2022-03-31')).toEqual([]);
  });
});

it('a place whose lease puts it into category 8 counts with the share of the unit that rents it', () => {
  const dated = { validFrom: '2020-04-01', validTo: null, seq: '1' };
  const unowned = { equityShare: '0', financialControl: false, operationalControl: false };
  const tree = heldTree(
    {
      places: [
        { unitId: 1, parentId: null, ...dated },
        { unitId: 2, parentId: 1, ...dated },
      ],
      holdings: [{ unitId: 2, relationship: 'SUBSIDIARY', ...unowned, ...dated }],
      rented: [],
    },
    standings([at(2, lease({ operatedByGroup: false }), '2022-07-01')]),
  );
  const share = (from: string, to: string) =>
    leafWay(tree, 2, 1, 'OPERATIONAL_CONTROL', { from, to }).map((span) => span.share);
  expect(share('2022-07-01', '2022-09-30')).toEqual(['1']);
  expect(share('2022-04-01', '2022-06-30')).toEqual(['0']);
});
