import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avoidedBySolar } from './avoided';
import { type Certificate, qualityCriteria, unfitness } from './certificate';
import { type Consumption, coverConsumption, coveredOf } from './cover-consumption';
import { canonical, decimal, total } from './decimal';
import { type Electricity, OverClaimed, scopeTwo } from './scope-two';

const GUIDELINE = { code: 'EF-GRID-CN-2022G', tonnesPerMwh: decimal('0.5703') };
const ZHEJIANG = { code: 'EF-GRID-CN-P-ZHEJIANG-2022', tonnesPerMwh: decimal('0.5153') };
const RESIDUAL = { code: 'EF-RESMIX-CN-2022', tonnesPerMwh: decimal('0.5856') };

const quarters = ['1', '2', '3', '4'];
const [starts, ends] = [
  ['2022-04-01', '2022-07-01', '2022-10-01', '2023-01-01'],
  ['2022-06-30', '2022-09-30', '2022-12-31', '2023-03-31'],
];
const used = (quarter: string, megawattHours: string, facility = 'zhejiang'): Consumption => ({
  facility,
  period: `fy2023-q${quarter}`,
  startsOn: starts[quarters.indexOf(quarter)] as string,
  endsOn: ends[quarters.indexOf(quarter)] as string,
  megawattHours: decimal(megawattHours),
});

const gec = (id: string, megawattHours: string, other: Partial<Certificate> = {}): Certificate => ({
  id,
  kind: 'GEC',
  megawattHours: decimal(megawattHours),
  generatedFrom: '2022-04-01',
  generatedTo: '2022-04-30',
  facility: 'zhejiang',
  transferred: true,
  retired: true,
  claimedAsCredit: false,
  criteriaMet: new Set(qualityCriteria),
  ...other,
});

/** What 1,000 MWh of one warehouse come to with these certificates. */
function warehouse(
  certificates: readonly Certificate[],
  location = ZHEJIANG,
  residualMix = RESIDUAL as typeof RESIDUAL | null,
) {
  const ledger = coverConsumption(certificates, [used('1', '1000')]);
  const covered = coveredOf(ledger, 'zhejiang', 'fy2023-q1');
  const { locationBased, marketBased, cleanShare, lines } = scopeTwo(
    electricity({ covered: canonical(covered) }),
    { location, residualMix },
  );
  return {
    location: canonical(locationBased),
    market: canonical(marketBased),
    clean: cleanShare && canonical(cleanShare),
    covered: canonical(covered),
    rungs: lines.map(({ rung }) => rung),
    rest: ledger.rest.map(({ megawattHours, reason }) => `${canonical(megawattHours)} ${reason}`),
  };
}

const electricity = (said: Partial<Record<Exclude<keyof Electricity, 'supplier'>, string>>): Electricity => ({
  consumed: decimal(said.consumed ?? '1000'),
  selfGenerated: decimal(said.selfGenerated ?? '0'),
  attributesSold: decimal(said.attributesSold ?? '0'),
  covered: decimal(said.covered ?? '0'),
  supplier: null,
});

describe('WE-10 a warehouse in Zhejiang, 1,000 MWh, 400 certificates transferred and retired', () => {
  it('as known in July 2023: no residual mix was published, so the balance stands on rung 5', () => {
    expect(warehouse([gec('a', '400')], GUIDELINE, null)).toMatchObject({
      location: '570.3',
      market: '342.18',
      clean: '0.4',
      rungs: ['certificate', 'grid-average'],
    });
  });

  it('by the later edition: province and residual mix', () => {
    expect(warehouse([gec('a', '400')])).toMatchObject({
      location: '515.3',
      market: '351.36',
      clean: '0.4',
      rungs: ['certificate', 'residual-mix'],
    });
  });

  it('with the grid average instead of the residual mix, labelled so', () => {
    expect(warehouse([gec('a', '400')], ZHEJIANG, null)).toMatchObject({
      market: '309.18',
      rungs: ['certificate', 'grid-average'],
    });
  });

  it('with 1,200 certificates: 1,000 covered, the excess covers nothing', () => {
    expect(warehouse([gec('a', '1200')])).toMatchObject({
      covered: '1000',
      market: '0',
      clean: '1',
      rest: ['200 excess'],
    });
  });

  it.each([
    ['whose certificates were not transferred', { transferred: false }, 'not-transferred'],
    ['whose certificates were not retired', { retired: false }, 'not-retired'],
    ['also claimed as a carbon credit', { claimedAsCredit: true }, 'claimed-as-credit'],
    [
      'generated in the year before',
      { generatedFrom: '2022-03-01', generatedTo: '2022-03-31' },
      'out-of-period',
    ],
    [
      'generated after the quarter',
      { generatedFrom: '2022-07-01', generatedTo: '2022-07-31' },
      'out-of-period',
    ],
    ['bought for another facility', { facility: 'hebei' }, 'other-facility'],
    [
      'with one quality criterion unanswered',
      { criteriaMet: new Set(qualityCriteria.slice(1)) },
      'criteria-not-met',
    ],
    ['by I-REC after 2024', { kind: 'I-REC', generatedTo: '2025-01-31' }, 'not-recognised'],
  ] as const)('a contract of 400 MWh %s covers nothing', (_what, other, reason) => {
    expect(warehouse([gec('a', '400', other)])).toMatchObject({
      covered: '0',
      clean: '0',
      rest: [`400 ${reason}`],
    });
  });

  it('a contract and its own 400 certificates are the same megawatt hours: covered 400, not 800', () => {
    expect(warehouse([gec('a', '400', { kind: 'contract' }), gec('a', '400')])).toMatchObject({
      covered: '400',
      rest: ['400 same-megawatt-hours'],
    });
  });
});

describe('the certificate ledger', () => {
  it('moves an excess to later quarters of the year, never backward', () => {
    const ledger = coverConsumption(
      [gec('b', '150', { generatedFrom: '2022-07-01', generatedTo: '2022-07-31' })],
      [used('1', '100'), used('2', '100'), used('3', '100')],
    );
    const uses = ledger.uses.map(({ period, megawattHours }) => `${period} ${canonical(megawattHours)}`);
    expect(uses).toEqual(['fy2023-q2 100', 'fy2023-q3 50']);
  });

  it('takes the oldest first, and of one age the smaller id', () => {
    const late = gec('a', '60', { generatedFrom: '2022-05-01', generatedTo: '2022-05-31' });
    const ledger = coverConsumption([late, gec('c', '60'), gec('b', '60')], [used('1', '100')]);
    expect(
      ledger.uses.map(({ certificate, megawattHours }) => `${certificate} ${canonical(megawattHours)}`),
    ).toEqual(['b 60', 'c 40']);
    expect(ledger.rest.map(({ certificate }) => certificate)).toEqual(['c', 'a']);
  });

  const certificates = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      mwh: fc.nat(500),
      month: fc.integer({ min: 4, max: 9 }),
      own: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const amounts = fc.array(fc.nat(800), { minLength: 4, maxLength: 4 });

  it('uses each megawatt hour once, covers no more than was consumed, and does not mind the order', () => {
    fc.assert(
      fc.property(certificates, amounts, (drawn, megawattHours) => {
        const bought = drawn.map(({ id, mwh, month, own }) =>
          gec(id, String(mwh), {
            generatedFrom: `2022-0${month}-01`,
            generatedTo: `2022-0${month}-28`,
            facility: own ? 'zhejiang' : null,
          }),
        );
        const consumption = megawattHours.map((mwh, index) => used(quarters[index] as string, String(mwh)));
        const ledger = coverConsumption(bought, consumption);
        for (const certificate of bought) {
          const parts = [...ledger.uses, ...ledger.rest].filter(
            (part) => part.certificate === certificate.id,
          );
          expect(canonical(total(parts.map((part) => part.megawattHours)))).toBe(
            canonical(certificate.megawattHours),
          );
        }
        for (const each of consumption) {
          expect(coveredOf(ledger, each.facility, each.period).lte(each.megawattHours)).toBe(true);
        }
        expect(coverConsumption([...bought].reverse(), [...consumption].reverse())).toEqual(ledger);
      }),
    );
  });
});

describe('WE-22 solar on the roof: 1,000 MWh consumed, 240 of them its own, 60 exported', () => {
  const factors = { location: GUIDELINE, residualMix: null };

  it('lowers scope 2 both ways while it keeps its certificates', () => {
    const result = scopeTwo(electricity({ selfGenerated: '240' }), factors);
    expect(canonical(result.locationBased)).toBe('433.428');
    expect(canonical(result.marketBased)).toBe('433.428');
    expect(result.cleanShare && canonical(result.cleanShare)).toBe('0.24');
  });

  it('counts as bought, market-based, once its certificates are sold', () => {
    const result = scopeTwo(electricity({ selfGenerated: '240', attributesSold: '240' }), factors);
    expect(canonical(result.locationBased)).toBe('433.428');
    expect(canonical(result.marketBased)).toBe('570.3');
    expect(result.cleanShare && canonical(result.cleanShare)).toBe('0');
  });

  it('avoids beside the inventory, the self-used part flagged as already in scope 2', () => {
    const avoided = avoidedBySolar({ selfUsed: decimal('240'), exported: decimal('60') }, decimal('0.6919'));
    expect(canonical(avoided.selfUsed.tonnes)).toBe('166.056');
    expect(avoided.selfUsed.alreadyInScopeTwo).toBe(true);
    expect(canonical(avoided.exported.tonnes)).toBe('41.514');
    expect(canonical(avoided.together)).toBe('207.57');
  });
});

describe('scope 2', () => {
  it('of a supplier’s own rate stands above the residual mix', () => {
    const said = electricity({});
    const supplier = { delivered: decimal('300'), factor: { code: 'utility', tonnesPerMwh: decimal('0.2') } };
    const result = scopeTwo({ ...said, supplier }, { location: ZHEJIANG, residualMix: RESIDUAL });
    expect(result.lines.map(({ rung, tonnes }) => `${rung} ${canonical(tonnes)}`)).toEqual([
      'supplier 60',
      'residual-mix 409.92',
    ]);
  });

  it('has no clean share where nothing was consumed', () => {
    const nothing = scopeTwo(electricity({ consumed: '0' }), { location: ZHEJIANG, residualMix: RESIDUAL });
    expect(nothing.cleanShare).toBeNull();
    expect(nothing.lines).toEqual([]);
  });

  it.each([
    [{ selfGenerated: '1001' }],
    [{ selfGenerated: '10', attributesSold: '11' }],
    [{ covered: '1001' }],
    [{ selfGenerated: '240', covered: '800' }],
  ])('refuses to claim more than there was: %o', (said) => {
    expect(() => scopeTwo(electricity(said), { location: ZHEJIANG, residualMix: null })).toThrow(OverClaimed);
  });
});

describe('when and where a certificate covers', () => {
  const ledgerOf = (certificates: readonly Certificate[], consumption: readonly Consumption[]) => {
    const { uses, rest } = coverConsumption(certificates, consumption);
    return [
      ...uses.map(
        (use) =>
          `${use.facility} ${use.period.slice(-2)}: ${canonical(use.megawattHours)} of ${use.certificate}`,
      ),
      ...rest.map((left) => `${canonical(left.megawattHours)} of ${left.certificate}: ${left.reason}`),
    ];
  };
  const generated = (generatedFrom: string, generatedTo: string) =>
    gec('a', '10', { generatedFrom, generatedTo });

  it.each([
    ['on the first day of the year', '2022-04-01', '2022-04-01', 'zhejiang q1: 10 of a'],
    ['the day before it', '2022-03-31', '2022-04-30', '10 of a: out-of-period'],
    ['to the last day of the quarter', '2022-06-01', '2022-06-30', 'zhejiang q1: 10 of a'],
    ['a day longer', '2022-06-01', '2022-07-01', '10 of a: out-of-period'],
  ])('generated %s', (_when, from, to, expected) => {
    expect(ledgerOf([generated(from, to)], [used('1', '100')])).toEqual([expected]);
  });

  it('of the pooled boundary: quarter by quarter, and in each the facilities by name', () => {
    const pooled = gec('a', '25', { facility: null });
    const consumption = [used('2', '10'), used('1', '10', 'zhejiang'), used('1', '10', 'hebei')];
    expect(ledgerOf([pooled], consumption)).toEqual([
      'hebei q1: 10 of a',
      'zhejiang q1: 10 of a',
      'zhejiang q2: 5 of a',
    ]);
  });

  it('of two from one day, the one that ended first', () => {
    const long = gec('a', '10', { generatedTo: '2022-05-31' });
    const short = gec('b', '10', { generatedTo: '2022-04-15' });
    expect(ledgerOf([long, short], [used('1', '15')])).toEqual([
      'zhejiang q1: 10 of b',
      'zhejiang q1: 5 of a',
      '5 of a: excess',
    ]);
  });

  it('covers nothing where nothing was consumed, and is used up without a rest', () => {
    expect(ledgerOf([gec('a', '10')], [used('1', '0'), used('2', '10')])).toEqual(['zhejiang q2: 10 of a']);
    expect(ledgerOf([gec('a', '10')], [])).toEqual(['10 of a: other-facility']);
    expect(ledgerOf([], [used('1', '5')])).toEqual([]);
  });

  it('that was unfit leaves its megawatt hours to the one that is fit', () => {
    const unfit = gec('a', '10', { retired: false });
    expect(ledgerOf([unfit, gec('a', '10')], [used('1', '10')])).toEqual([
      'zhejiang q1: 10 of a',
      '10 of a: not-retired',
    ]);
  });

  it.each([
    ['I-REC', '2024-12-31', null],
    ['I-REC', '2025-01-01', 'not-recognised'],
    ['GEC', '2025-01-01', null],
  ])('%s generated to %s: %s', (kind, generatedTo, reason) => {
    expect(unfitness(gec('a', '1', { kind, generatedTo }))).toBe(reason);
  });

  it('covers one facility and quarter by what was put there, be it of several', () => {
    const ledger = coverConsumption(
      [gec('a', '4'), gec('b', '5'), gec('c', '6', { facility: 'hebei' })],
      [used('1', '20'), used('1', '20', 'hebei'), used('2', '20')],
    );
    expect(canonical(coveredOf(ledger, 'zhejiang', 'fy2023-q1'))).toBe('9');
    expect(canonical(coveredOf(ledger, 'hebei', 'fy2023-q1'))).toBe('6');
    expect(canonical(coveredOf(ledger, 'zhejiang', 'fy2023-q2'))).toBe('0');
  });
});

describe('the lines of a market-based figure', () => {
  it('name megawatt hours, factor and tonnes, best rung first; certificates have no factor', () => {
    const said = { ...electricity({ covered: '400', selfGenerated: '100' }) };
    const supplier = { delivered: decimal('200'), factor: { code: 'utility', tonnesPerMwh: decimal('0.2') } };
    const { lines, cleanShare } = scopeTwo(
      { ...said, supplier },
      { location: ZHEJIANG, residualMix: RESIDUAL },
    );
    expect(
      lines.map(({ rung, megawattHours, factor, tonnes }) =>
        [rung, canonical(megawattHours), factor?.code ?? '-', canonical(tonnes)].join(' '),
      ),
    ).toEqual([
      'certificate 400 - 0',
      'supplier 200 utility 40',
      'residual-mix 300 EF-RESMIX-CN-2022 175.68',
    ]);
    expect(cleanShare && canonical(cleanShare)).toBe('0.5');
  });

  it('allow all of it to be generated here, sold, covered or delivered, and nothing more', () => {
    const all = scopeTwo(electricity({ selfGenerated: '1000' }), { location: ZHEJIANG, residualMix: null });
    expect([canonical(all.locationBased), canonical(all.marketBased)]).toEqual(['0', '0']);
    const supplier = { delivered: decimal('1001'), factor: GUIDELINE };
    const over = () => scopeTwo({ ...electricity({}), supplier }, { location: ZHEJIANG, residualMix: null });
    expect(over).toThrow('More was covered or delivered than was bought.');
    expect(() =>
      scopeTwo(electricity({ selfGenerated: '1001' }), { location: ZHEJIANG, residualMix: null }),
    ).toThrow('More was generated and used here than was consumed.');
    expect(() =>
      scopeTwo(electricity({ selfGenerated: '1', attributesSold: '2' }), {
        location: ZHEJIANG,
        residualMix: null,
      }),
    ).toThrow('More attributes were sold than electricity was generated and used here.');
  });
});
