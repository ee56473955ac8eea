import { describe, expect, it } from 'vitest';
import { meansBills, parseBills } from './parse-bills';

const asked = { unit: 'MWh', min: '0', max: null };
const march = { from: '2022-03-16', to: '2022-04-15', amount: '10000', unit: 'kWh', value: '10' };
const april = { from: '2022-04-16', to: '2022-05-15', amount: '8000', unit: 'kWh', value: '8' };

const refusal = (entered: string) => {
  const read = parseBills(entered, asked);
  return 'code' in read ? read : null;
};

describe('a bill as people write it', () => {
  it.each([
    '10000 kWh 2022-03-16/2022-04-15',
    '10,000 kWh 2022-03-16 / 2022-04-15',
    '1万度 2022年3月16日至2022年4月15日',
    '1万度，2022年3月16日至4月15日。',
    '10000度（2022年3月16日—2022年4月15日）',
    '10000 kWh 2022/3/16-2022/4/15',
    '10000 kWh 2022/3/16/2022/4/15',
    '10000 kWh 2022/3/16 to 2022/4/15',
    '10000 kWh: 2022.3.16–2022.4.15',
    '１００００ kWh ２０２２－０３－１６～２０２２－０４－１５',
    '10000 kWh\t2022-03-16\t2022-04-15',
    '10000 kWh 2022-03-16 until 2022/4/15',
    '2022-03-16/2022-04-15 10000 kWh',
    '2022-03-16\t2022-04-15\t10000 kWh',
    '2022年3月16日到2022年4月15日：10000千瓦时',
    '10000 kWh\n2022-03-16/2022-04-15\n',
  ])('%s', (entered) => expect(parseBills(entered, asked)).toEqual([march]));

  it('is in the unit asked for where it names none', () => {
    const [bill] = parseBills('10 2022-03-16/2022-04-15', asked) as (typeof march)[];
    expect(bill).toEqual({ ...march, amount: '10', unit: 'MWh' });
  });
});

describe('several bills', () => {
  it.each([
    '10000 kWh 2022-03-16/2022-04-15; 8000 kWh 2022-04-16/2022-05-15',
    '10000 kWh 2022-03-16/2022-04-15；8000 kWh 2022-04-16/2022-05-15；',
    '10000 kWh 2022-03-16/2022-04-15\r\n8000 kWh 2022-04-16/2022-05-15\r\n',
    '10000 kWh 2022-03-16/2022-04-15 8000 kWh 2022-04-16/2022-05-15',
    '2022-03-16 2022-04-15 10000 kWh\n2022-04-16 2022-05-15 8000 kWh',
    '1万度 2022年3月16日至4月15日、8000度 2022年4月16日至5月15日',
  ])('%s', (entered) => expect(parseBills(entered, asked)).toEqual([march, april]));

  it('may each have a unit of their own', () => {
    const read = parseBills('10000 kWh 2022-03-16/2022-04-15; 8 MWh 2022-04-16/2022-05-15', asked);
    expect(read).toEqual([march, { ...april, amount: '8', unit: 'MWh' }]);
  });
});

describe('a number means no bill', () => {
  it.each(['10,000', '1.2万', '2022', '20220316', '2022.5', '7 t', 'about 40', '', '3/4'])('%s', (entered) =>
    expect(meansBills(entered)).toBe(false),
  );
});

describe('what is refused, never guessed', () => {
  it.each([
    ['10000 kWh 2022-03-16', 'bill-without-days', { entered: '10000 kWh 2022-03-16' }],
    ['10000 kWh 2022-03-16/2022-04-15; 5000 kWh', 'bill-without-days', { entered: '5000 kWh' }],
    ['5000 kWh; 8000 kWh 2022-03-16/2022-04-15', 'bill-without-days', { entered: '5000 kWh' }],
    ['1 kWh 2022-03-16; 2 kWh 2022-04-01/2022-04-30', 'bill-without-days', { entered: '1 kWh 2022-03-16' }],
    ['2022-03-16/2022-04-15', 'bill-without-amount', { from: '2022-03-16', to: '2022-04-15' }],
    ['10000 kWh 2022-03-16/2022-04-31', 'answer-not-a-date', { entered: '2022-04-31' }],
    ['7 bushels 2022-03-16/2022-04-15', 'number-unknown-unit', { enteredUnit: 'bushels', unit: 'MWh' }],
    ['7 MW 2022-03-16/2022-04-15', 'number-power-not-energy', { enteredUnit: 'MW', unit: 'MWh' }],
    ['about 7 2022-03-16/2022-04-15', 'number-unreadable', { entered: 'about 7' }],
    ['-7 kWh 2022-03-16/2022-04-15', 'number-negative', { entered: '-7 kWh' }],
  ])('%s', (entered, code, values) => {
    const read = refusal(entered);
    expect(read?.code).toBe(code);
    if (code !== 'number-negative') expect(read?.values).toEqual(values);
  });

  it('is days run into the next amount by a lost line break', () => {
    const read = refusal('10000 kWh 2022-03-16/2022-04-158000 kWh 2022-04-16/2022-05-15');
    expect(read?.code).toBe('bill-without-days');
  });

  it('is a page of blanks, without trying every way to read them', () => {
    const blanks = `10000 kWh 2022-03-16${' '.repeat(20_000)}x${'; '.repeat(20_000)}x`;
    expect(refusal(blanks)?.code).toBe('bill-without-days');
  });
});
