import { describe, expect, it } from 'vitest';
import type { CellContent } from './draft-cell';
import { readAnswer } from './read-answer';

const said = (entered: string, more: Partial<CellContent> = {}): CellContent => ({
  kind: 'REPORTED',
  comparator: '=',
  entered,
  reason: '',
  note: '',
  sourceKind: null,
  ...more,
});
const quarter = 'fy2023-q1';
const megawattHours = { valueType: 'NUMBER', timeRule: 'sum', unit: 'MWh', min: '0', max: null } as const;
const value = (entered: string) => {
  const read = readAnswer(said(entered), megawattHours, [], quarter);
  return read.state === 'answered' ? read.content.value : null;
};
const refusal = (entered: string, asked: Parameters<typeof readAnswer>[1] = megawattHours) => {
  const read = readAnswer(said(entered), asked, [], quarter);
  return read.state === 'unreadable' ? read.code : null;
};

describe('a number as people write it', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['1.2万', '12000'],
    ['１２３．４５', '123.45'],
    [' 118 226 ', '118226'],
    ['118,226,000 kWh', '118226'],
    ['0', '0'],
  ])('%s is read exactly', (entered, exact) => expect(value(entered)).toBe(exact));

  it.each([
    ['NaN', 'number-unreadable'],
    ['about 40', 'number-unreadable'],
    ['1.234,5', 'number-decimal-comma'],
    ['1e5', 'number-exponent'],
    ['1234567890123456789012345678901234567890', 'number-too-many-digits'],
    ['-5', 'number-negative'],
    ['12 m3', 'number-wrong-unit'],
    ['7 MW', 'number-power-not-energy'],
    ['7 furlongs', 'number-unknown-unit'],
  ])('%s is refused with what to do', (entered, code) => expect(refusal(entered)).toBe(code));

  it('stands above nothing it may not exceed', () => {
    const share = { valueType: 'NUMBER', timeRule: 'sum', unit: '%', min: '0', max: '100' } as const;
    expect(refusal('101', share)).toBe('number-above-max');
    expect(readAnswer(said('15 %'), share, [], quarter)).toMatchObject({ content: { value: '15' } });
  });
});

describe('bills in place of a number', () => {
  const bills = '10000 kWh 2022-03-16/2022-04-15；2 2022-04-16/2022-06-30';

  it('are the exact part that falls into the quarter, in the metric’s unit', () => {
    const read = readAnswer(said(bills), megawattHours, [], quarter);
    expect(read).toMatchObject({
      state: 'answered',
      content: { value: expect.stringMatching(/^6\.83870967741935483870/), enteredUnit: 'MWh' },
    });
  });

  it('are refused where nothing adds up over days, and in a campaign', () => {
    expect(refusal(bills, { ...megawattHours, timeRule: 'last' })).toBe('bill-not-flow');
    const inCampaign = readAnswer(said(bills), megawattHours, [], 'campaign-618-2021');
    expect(inCampaign).toMatchObject({ state: 'unreadable', code: 'bill-in-campaign' });
  });
});

describe('a list', () => {
  const countries = [
    { code: 'CN', nameEn: 'China', nameZh: '中国' },
    { code: 'KE', nameEn: 'Kenya', nameZh: '肯尼亚' },
    { code: 'GB', nameEn: 'United Kingdom', nameZh: '英国' },
  ];
  const asked = {
    valueType: 'CODES',
    timeRule: 'union',
    unit: 'countries and regions',
    min: null,
    max: null,
  } as const;

  it('is read from codes and from names in both languages, each once', () => {
    const read = readAnswer(said('ke, 中国\nUnited Kingdom；Kenya'), asked, countries, quarter);
    expect(read).toMatchObject({ content: { codes: ['CN', 'GB', 'KE'] } });
    expect(readAnswer(said('CN KE'), asked, countries, quarter)).toMatchObject({
      content: { codes: ['CN', 'KE'] },
    });
  });

  it('names what it does not know', () => {
    expect(readAnswer(said('CN, Atlantis'), asked, countries, quarter)).toMatchObject({
      code: 'answer-unknown-code',
      values: { unknown: 'Atlantis' },
    });
  });
});

describe('other answers', () => {
  it('a day is a day of the calendar', () => {
    const asked = { valueType: 'DATE', timeRule: 'last', unit: 'date', min: null, max: null } as const;
    expect(readAnswer(said('2023-03-01'), asked, [], quarter)).toMatchObject({
      content: { date: '2023-03-01' },
    });
    expect(refusal('2023-02-29', asked)).toBe('answer-not-a-date');
  });

  it('blank, not applicable and an answer are three things', () => {
    expect(readAnswer(said('  '), megawattHours, [], quarter).state).toBe('blank');
    expect(readAnswer(said('', { kind: 'NOT_APPLICABLE' }), megawattHours, [], quarter).state).toBe('none');
    expect(readAnswer(said('0'), megawattHours, [], quarter).state).toBe('answered');
  });
});
