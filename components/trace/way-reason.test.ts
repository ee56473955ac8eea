import { expect, it } from 'vitest';
import { accountingShare, approaches, type HeldRelationship } from '@/lib/calculation/accounting-share';
import { decimal } from '@/lib/calculation/decimal';
import { wayReason } from './way-reason';

const held = (relationship: HeldRelationship, financialControl: boolean, operationalControl: boolean) => ({
  unitId: 2,
  relationship,
  equityShare: '0.4',
  financialControl,
  operationalControl,
  validFrom: '2020-04-01',
  validTo: null,
  seq: '1',
});

it.each([
  ['SUBSIDIARY', true, true, ['equity', 'controlled', 'operated']],
  ['SUBSIDIARY', true, false, ['equity', 'controlled', 'notOperated']],
  ['JOINT_VENTURE', false, false, ['equity', 'jointVenture', 'notOperated']],
  ['ASSOCIATE', false, false, ['equity', 'notControlled', 'notOperated']],
  ['FIXED_ASSET_INVESTMENT', false, true, ['investment', 'investment', 'investment']],
  ['PARENT', true, true, ['whole', 'controlled', 'operated']],
] as const)(
  'a %s (financial control %s, operated %s) counts because of %o',
  (kind, financial, operated, keys) => {
    const holding = held(kind, financial, operated);
    expect(approaches.map((approach) => wayReason({ holding, rented: false }, approach).key)).toEqual(keys);
  },
);

it('says of every share why it is none, all, or a part', () => {
  const counting = { whole: '1', controlled: '1', operated: '1', equity: '0.4', jointVenture: '0.4' };
  for (const kind of [
    'SUBSIDIARY',
    'JOINT_VENTURE',
    'ASSOCIATE',
    'PARENT',
    'FIXED_ASSET_INVESTMENT',
  ] as const)
    for (const approach of approaches)
      for (const control of [true, false]) {
        const holding = held(kind, control, control);
        const share = accountingShare({ ...holding, equityShare: decimal('0.4') }, approach).toFixed();
        const { key } = wayReason({ holding, rented: false }, approach);
        const due = new Map(Object.entries(counting)).get(key) ?? '0';
        expect([kind, approach, share]).toEqual([kind, approach, due]);
      }
});

it('a rented hall, and what nothing is said of, have reasons of their own', () => {
  const holding = held('SUBSIDIARY', true, false);
  expect(wayReason({ holding, rented: true }, 'OPERATIONAL_CONTROL').key).toBe('rented');
  expect(wayReason({ holding: null, rented: false }, 'EQUITY_SHARE').key).toBe('nothingSaid');
});
