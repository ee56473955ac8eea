import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, decimal, total } from '../calculation/decimal';
import { addDays } from '../calendar/add-days';
import { daysByQuarter } from '../calendar/days-by-quarter';
import { type BillsAsked, readBills } from './read-bills';

const electricity: BillsAsked = { unit: 'kWh', min: '0', max: null, timeRule: 'sum' };

const read = (entered: string, period: string, asked = electricity) => {
  const bills = readBills(entered, asked, period);
  if (bills === null || 'code' in bills) throw new Error(JSON.stringify(bills));
  return bills;
};
const refusal = (entered: string, period = 'fy2023-q1', asked = electricity) => {
  const bills = readBills(entered, asked, period);
  return bills !== null && 'code' in bills ? bills : null;
};

const acrossMarch = '10,000 kWh 2022-03-16/2022-04-15';

describe('a bill that crosses a quarter (WE-12)', () => {
  it('gives each quarter its days, exactly', () => {
    const [before, after] = [read(acrossMarch, 'fy2022-q4'), read(acrossMarch, 'fy2023-q1')];
    expect(before.value).toMatch(/^5161\.29032258064516129/);
    expect(after.value).toMatch(/^4838\.70967741935483870/);
    expect(canonical(total([before, after].map(({ value }) => decimal(value))))).toBe('10000');
    expect(after.parts).toEqual([
      {
        from: '2022-03-16',
        to: '2022-04-15',
        amount: '10000',
        unit: 'kWh',
        part: after.value,
        days: { inside: 15, of: 31 },
      },
    ]);
  });

  it('is converted before it is divided', () => {
    const { value, parts, unit } = read(acrossMarch, 'fy2023-q1', { ...electricity, unit: 'MWh' });
    expect(value).toMatch(/^4\.83870967741935483870/);
    expect(parts[0]?.part).toMatch(/^4838\.7096/);
    expect(unit).toBe('kWh');
  });

  it('adds up to itself over the quarters it touches, whatever its days', () => {
    const bill = fc.record({
      amount: fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
      cents: fc.stringMatching(/^[0-9]{1,10}$/),
      start: fc.nat({ max: 800 }),
      length: fc.nat({ max: 731 }),
    });
    fc.assert(
      fc.property(bill, ({ amount, cents, start, length }) => {
        const from = addDays('2021-01-01', start);
        const to = addDays(from, length);
        const billed = `${amount}.${cents}`;
        const parts = daysByQuarter(from, to).map(({ quarter }) =>
          decimal(read(`${billed} ${from}/${to}`, quarter).value),
        );
        expect(canonical(total(parts))).toBe(canonical(decimal(billed)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('several bills', () => {
  it('are added up, and the days that none covers are named', () => {
    const bills = read(
      '31 kWh 2022-03-16/2022-04-15; 16 kWh 2022-04-20/2022-05-05; 9 2022-06-30/2022-07-02',
      'FY2023-Q1',
    );
    expect(bills.parts.map(({ part, days }) => [part, days.inside, days.of])).toEqual([
      ['15', 15, 31],
      ['16', 16, 16],
      ['3', 1, 3],
    ]);
    expect(bills).toMatchObject({
      value: '34',
      uncovered: [
        { from: '2022-04-16', to: '2022-04-19' },
        { from: '2022-05-06', to: '2022-06-29' },
      ],
      uncoveredDays: 59,
    });
  });

  it('of different units come together in the metric’s', () => {
    const bills = read('1000 kWh 2022-04-01/2022-05-15; 1 MWh 2022-05-16/2022-06-30', 'fy2023-q1');
    expect(bills).toMatchObject({ value: '2000', unit: 'kWh', uncovered: [], uncoveredDays: 0 });
    expect(bills.parts.map(({ part, unit }) => `${part} ${unit}`)).toEqual(['1000 kWh', '1 MWh']);
  });
});

describe('what is refused', () => {
  it.each([
    ['wholly before the quarter', '1 2022-03-01/2022-03-31', 'bill-outside-quarter'],
    ['wholly after it', '1 2022-07-01/2022-07-31', 'bill-outside-quarter'],
    ['ended before it started', '1 2022-04-15/2022-03-16', 'bill-ends-before-start'],
    ['of a year mistyped', '1 2022-04-15/2032-05-15', 'bill-too-long'],
    ['above what a metric may be', '200 2022-04-01/2022-04-30', 'number-above-max'],
    [
      'of too many digits together',
      `${'9'.repeat(20)} 2022-04-01/2022-04-30; ${'9'.repeat(20)} 2022-05-01/2022-05-31`,
      'number-too-many-digits',
    ],
  ])('a bill %s', (_, entered, code) => {
    const asked = code === 'number-above-max' ? { ...electricity, max: '100' } : electricity;
    expect(refusal(entered, 'fy2023-q1', asked)?.code).toBe(code);
  });

  it('are bills that overlap, naming the days', () => {
    expect(refusal('1 2022-04-10/2022-05-10; 1 2022-03-16/2022-04-15')).toEqual({
      code: 'bills-overlap',
      values: { from: '2022-04-10', to: '2022-04-15' },
    });
    expect(refusal('1 2022-03-16/2022-04-15; 1 2022-04-15/2022-05-15')).toEqual({
      code: 'bills-overlap',
      values: { from: '2022-04-15', to: '2022-04-15' },
    });
    expect(refusal('1 2022-04-01/2022-06-30; 1 2022-05-01/2022-05-31')?.values).toEqual({
      from: '2022-05-01',
      to: '2022-05-31',
    });
  });

  it('is a bill of what does not add up over days, and one in a campaign', () => {
    expect(refusal(acrossMarch, 'fy2023-q1', { ...electricity, timeRule: 'last' })?.code).toBe(
      'bill-not-flow',
    );
    expect(refusal(acrossMarch, 'campaign-618-2021')?.code).toBe('bill-in-campaign');
  });
});

describe('a number', () => {
  it('is left to be read as one', () => {
    expect(readBills('10,000 kWh', electricity, 'fy2023-q1')).toBeNull();
  });
});
