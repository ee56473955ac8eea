import { describe, expect, it } from 'vitest';
import { accountingShare, approaches, type HeldRelationship, shareOfChain } from './accounting-share';
import { changeFromBase, recalculateBaseYear, type StructuralChange } from './base-year';
import { canonical, type Decimal, decimal, multiply } from './decimal';
import { type Lease, reasonOfLease, scopeOfLease } from './lease';
import { leaf } from './testing/leaf';
import { metric } from './testing/metric';
import { scopeOfTransport, type Transport } from './transport';

const [EQUITY, FINANCIAL, OPERATIONAL] = approaches;
const held = (relationship: HeldRelationship, equity: string, operated: boolean, controlled: boolean) => ({
  relationship,
  equityShare: decimal(equity),
  financialControl: controlled,
  operationalControl: operated,
});

describe('WE-01 the share of an owner with an economic interest of 40 % (Corporate Standard, table 1)', () => {
  it.each([
    ['SUBSIDIARY', EQUITY, true, true, '0.4'],
    ['SUBSIDIARY', FINANCIAL, true, true, '1'],
    ['SUBSIDIARY', OPERATIONAL, true, true, '1'],
    ['SUBSIDIARY', OPERATIONAL, false, true, '0'],
    ['JOINT_VENTURE', EQUITY, true, false, '0.4'],
    ['JOINT_VENTURE', FINANCIAL, true, false, '0.4'],
    ['JOINT_VENTURE', OPERATIONAL, true, false, '1'],
    ['JOINT_VENTURE', OPERATIONAL, false, false, '0'],
    ['ASSOCIATE', EQUITY, false, false, '0.4'],
    ['ASSOCIATE', FINANCIAL, false, false, '0'],
    ['ASSOCIATE', OPERATIONAL, false, false, '0'],
    ['FIXED_ASSET_INVESTMENT', EQUITY, false, false, '0'],
    ['FIXED_ASSET_INVESTMENT', FINANCIAL, false, false, '0'],
    ['FIXED_ASSET_INVESTMENT', OPERATIONAL, false, false, '0'],
    ['FRANCHISE', EQUITY, false, false, '0.4'],
    ['FRANCHISE', FINANCIAL, false, false, '0'],
    ['FRANCHISE', FINANCIAL, false, true, '1'],
    ['FRANCHISE', OPERATIONAL, false, false, '0'],
    ['FRANCHISE', OPERATIONAL, true, false, '1'],
  ] as const)(
    '%s, %s, operated %s, controlled %s: %s',
    (relationship, approach, operated, controlled, share) => {
      expect(canonical(accountingShare(held(relationship, '0.4', operated, controlled), approach))).toBe(
        share,
      );
    },
  );

  it.each(approaches)('of a franchise without equity rights or control is nothing under %s', (approach) => {
    expect(canonical(accountingShare(held('FRANCHISE', '0', false, false), approach))).toBe('0');
  });
});

describe('WE-02 Holland Industries: 50 % of BGB through 83 % of Holland America', () => {
  const america = held('SUBSIDIARY', '0.83', true, true);
  const bgb = held('JOINT_VENTURE', '0.5', false, false);

  it.each([
    [EQUITY, '0.83', '0.415', '415'],
    [FINANCIAL, '1', '0.5', '500'],
    [OPERATIONAL, '1', '0', '0'],
  ] as const)('under %s: %s, %s, and %s t of 1,000', (approach, first, second, tonnes) => {
    expect(canonical(shareOfChain([america], approach))).toBe(first);
    const share = shareOfChain([america, bgb], approach);
    expect(canonical(share)).toBe(second);
    expect(canonical(multiply(decimal('1000'), share))).toBe(tonnes);
  });

  it('of the group itself is the whole', () => {
    expect(canonical(shareOfChain([], EQUITY))).toBe('1');
  });
});

describe('leased assets (appendix F)', () => {
  const lease = (direction: Lease['direction'], kind: Lease['kind'], operatedByGroup: boolean): Lease => ({
    direction,
    kind,
    operatedByGroup,
  });

  it.each([
    ['lease-in', 'operating', true, 'scope-3-8', 'scope-3-8', 'scopes-1-2'],
    ['lease-in', 'operating', false, 'scope-3-8', 'scope-3-8', 'scope-3-8'],
    ['lease-in', 'finance', true, 'scopes-1-2', 'scopes-1-2', 'scopes-1-2'],
    ['lease-out', 'operating', false, 'scopes-1-2', 'scopes-1-2', 'scope-3-13'],
    ['lease-out', 'operating', true, 'scopes-1-2', 'scopes-1-2', 'scopes-1-2'],
    ['lease-out', 'finance', false, 'scope-3-13', 'scope-3-13', 'scope-3-13'],
  ] as const)('%s, %s, operated by the group %s: %s, %s, %s', (direction, kind, operated, ...scopes) => {
    expect(approaches.map((approach) => scopeOfLease(lease(direction, kind, operated), approach))).toEqual(
      scopes,
    );
  });

  it.each([
    ['lease-in', 'operating', true, 'not-owned', 'not-owned', 'group-operates'],
    ['lease-in', 'operating', false, 'not-owned', 'not-owned', 'others-operate'],
    ['lease-in', 'finance', true, 'finance-lease-in', 'finance-lease-in', 'finance-lease-in'],
    ['lease-out', 'operating', false, 'owned', 'owned', 'lessee-operates'],
    ['lease-out', 'operating', true, 'owned', 'owned', 'group-operates'],
    ['lease-out', 'finance', false, 'finance-lease-out', 'finance-lease-out', 'finance-lease-out'],
  ] as const)(
    '%s, %s, operated by the group %s: since %s, %s, %s',
    (direction, kind, operated, ...reasons) => {
      expect(approaches.map((approach) => reasonOfLease(lease(direction, kind, operated), approach))).toEqual(
        reasons,
      );
    },
  );
});

const series = (...years: readonly (readonly [number, string])[]) =>
  new Map(years.map(([year, tonnes]) => [year, decimal(tonnes)]));
const plain = (tonnes: ReadonlyMap<number, Decimal>) =>
  [...tonnes].map(([year, value]) => `${year}: ${canonical(value)}`);
const change = (said: Partial<StructuralChange> & Pick<StructuralChange, 'effects'>): StructuralChange => ({
  id: 'C',
  cause: 'acquisition',
  decision: 'accepted',
  ...said,
});
const FIVE_PER_CENT = decimal('0.05');

describe('WE-04 Gamma acquires C at the start of year 3', () => {
  const result = recalculateBaseYear(
    1,
    series([1, '50'], [2, '60'], [3, '80']),
    [change({ effects: series([1, '15'], [2, '20']) })],
    FIVE_PER_CENT,
  );

  it('recalculates the base to 65 and year 2 to 80; the published ones stay readable', () => {
    expect(plain(result.recalculated)).toEqual(['1: 65', '2: 80', '3: 80']);
    expect(plain(result.published)).toEqual(['1: 50', '2: 60', '3: 80']);
  });

  it('has grown by 15 against its base', () => {
    expect(canonical(changeFromBase(result.recalculated, 1, 3)?.absolute as Decimal)).toBe('15');
  });
});

describe('WE-05 Beta divests C at the start of year 3', () => {
  const published = series([1, '75'], [2, '90'], [3, '60']);
  const sold = change({ cause: 'divestment', effects: series([1, '-25'], [2, '-30']) });

  it('has fallen by 15 as published, and grown by 10 on what it still has', () => {
    const { recalculated } = recalculateBaseYear(1, published, [sold], FIVE_PER_CENT);
    expect(canonical(changeFromBase(published, 1, 3)?.absolute as Decimal)).toBe('-15');
    expect(plain(recalculated)).toEqual(['1: 50', '2: 60', '3: 60']);
    expect(canonical(changeFromBase(recalculated, 1, 3)?.absolute as Decimal)).toBe('10');
    expect(canonical(changeFromBase(recalculated, 1, 3)?.relative as Decimal)).toBe('0.2');
  });
});

describe('changes below the threshold', () => {
  const published = series([1, '100'], [2, '100']);
  const small = (id: string, tonnes: string, decision: StructuralChange['decision'] = 'pending') =>
    change({ id, decision, effects: series([1, tonnes]) });
  const waiting = (...changes: StructuralChange[]) =>
    recalculateBaseYear(1, published, changes, FIVE_PER_CENT).waiting;

  it('wait, and are added up by size until a decision is due', () => {
    expect(waiting(small('a', '3'))).toMatchObject({ ids: ['a'], due: false });
    const both = waiting(small('a', '3'), small('b', '-2'));
    expect(both).toMatchObject({ ids: ['a', 'b'], due: true });
    expect(canonical(both.share as Decimal)).toBe('0.05');
  });

  it('that were declined count in neither sum', () => {
    const result = recalculateBaseYear(1, published, [small('a', '9', 'declined')], FIVE_PER_CENT);
    expect(plain(result.recalculated)).toEqual(['1: 100', '2: 100']);
    expect(result.waiting).toMatchObject({ ids: [], due: false });
  });

  it.each(['organic', 'new-facility'] as const)('that are %s never recalculate a base year', (cause) => {
    const result = recalculateBaseYear(
      1,
      published,
      [change({ cause, effects: series([1, '50']) })],
      FIVE_PER_CENT,
    );
    expect(plain(result.recalculated)).toEqual(['1: 100', '2: 100']);
    expect(result.applied).toEqual([]);
  });

  it('against a base of zero have no share, and a change has no percentage', () => {
    const nothing = series([1, '0'], [2, '7']);
    expect(recalculateBaseYear(1, nothing, [small('a', '1')], FIVE_PER_CENT).waiting.share).toBeNull();
    expect(changeFromBase(nothing, 1, 2)?.relative).toBeNull();
    expect(changeFromBase(nothing, 1, 9)).toBeNull();
  });
});

describe('WE-24 a hosted hall of which the landlord operates the plant: 10,000 MWh', () => {
  it.each(approaches)('belongs to category 8 under %s', (approach) => {
    const hall: Lease = { direction: 'lease-in', kind: 'operating', operatedByGroup: false };
    expect(scopeOfLease(hall, approach)).toBe('scope-3-8');
  });

  it('has 5,703 t CO2 there and none in scope 2', () => {
    const definitions = [
      metric('DC-LEASED-KWH'),
      metric('EN-EL-GRID'),
      metric('S3-8', { unit: 't CO2e', formula: 'emissions(DC-LEASED-KWH, LB)' }),
      metric('GHG-S2-LB', { unit: 't CO2e', formula: 'emissions(EN-EL-GRID, LB)' }),
    ];
    const guideline = { activities: ['DC-LEASED-KWH', 'EN-EL-GRID'], basis: 'LB', numerator: '0.5703' };
    const hall = leaf({ definitions, factors: [guideline], answers: { 'DC-LEASED-KWH': '10000' } });
    expect(hall.get('S3-8')?.trace.steps.at(-1)?.amount).toMatchObject({ value: '5703' });
    expect(hall.has('GHG-S2-LB')).toBe(false);
  });
});

describe('WE-24 transport: who pays decides, not which way it goes', () => {
  const tonnes = (transport: Transport) =>
    (['scopes-1-2', 'scope-3-4', 'scope-3-9'] as const).map((scope) =>
      scopeOfTransport(transport) === scope ? '120' : '0',
    );

  it.each([
    ['parcels carried by a contractor the group pays', 'contractor', 'group', ['0', '120', '0']],
    ['the same paid by the customer', 'contractor', 'customer', ['0', '0', '120']],
    ['the same paid by the merchant', 'contractor', 'merchant', ['0', '0', '120']],
    ['the group’s own vans, whoever pays', 'group', 'customer', ['120', '0', '0']],
  ] as const)('%s', (_what, carriedBy, paidBy, expected) => {
    expect(tonnes({ carriedBy, paidBy })).toEqual(expected);
  });
});

describe('the base year beside others', () => {
  const published = series([1, '100'], [2, '110'], [3, '120']);
  const bought = (
    id: string,
    decision: StructuralChange['decision'],
    ...effects: readonly (readonly [number, string])[]
  ) => change({ id, decision, effects: series(...effects) });

  it('adds what each accepted change brings to each year it brings something to', () => {
    const changes = [bought('a', 'accepted', [1, '10'], [2, '11']), bought('b', 'accepted', [2, '-1'])];
    const result = recalculateBaseYear(1, published, changes, FIVE_PER_CENT);
    expect(plain(result.recalculated)).toEqual(['1: 110', '2: 120', '3: 120']);
    expect(result.applied).toEqual(['a', 'b']);
    expect(result.waiting).toMatchObject({ ids: [], due: false });
  });

  it('weighs what waits against the base as it is recalculated', () => {
    const changes = [
      bought('a', 'accepted', [1, '100']),
      bought('b', 'pending', [1, '10']),
      bought('c', 'pending', [2, '50']),
    ];
    const { waiting } = recalculateBaseYear(1, published, changes, FIVE_PER_CENT);
    expect(waiting.ids).toEqual(['b', 'c']);
    expect(canonical(waiting.share as Decimal)).toBe('0.05');
    expect(waiting.due).toBe(true);
  });

  it('that was never published weighs nothing', () => {
    const { waiting } = recalculateBaseYear(9, published, [bought('a', 'pending', [1, '10'])], FIVE_PER_CENT);
    expect(waiting).toMatchObject({ share: null, due: false });
  });

  it('has a change only against a year that is there', () => {
    expect(changeFromBase(published, 9, 1)).toBeNull();
    expect(changeFromBase(published, 1, 9)).toBeNull();
    expect(changeFromBase(published, 1, 1)).toMatchObject({ relative: expect.objectContaining({ s: 1 }) });
  });
});

describe('the parent itself', () => {
  it('counts whole by equity, and by control where it controls', () => {
    const parent = held('PARENT', '0.4', true, true);
    expect(approaches.map((approach) => canonical(accountingShare(parent, approach)))).toEqual([
      '1',
      '1',
      '1',
    ]);
  });

  it('counts a joint venture whole by financial control where it has that control', () => {
    const controlled = held('JOINT_VENTURE', '0.4', false, true);
    expect(canonical(accountingShare(controlled, FINANCIAL))).toBe('1');
  });
});
