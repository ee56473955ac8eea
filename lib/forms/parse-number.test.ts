import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure } from '../display/format-figure';
import { type NumberAsked, parseNumber } from './parse-number';

const MWH: NumberAsked = { unit: 'MWh', min: '0', max: null };

/** The value read, or the code of the refusal. */
const read = (text: string, asked: NumberAsked = MWH) => {
  const parsed = parseNumber(text, asked);
  return parsed.ok ? parsed.value : parsed.code;
};

describe('numbers as people write them', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['1234.50', '1234.5'],
    ['1 234 567.8', '1234567.8'],
    ['1\u00a0234', '1234'],
    ['  42 ', '42'],
    ['\u3000４２\u3000', '42'],
    ['１，２３４．５', '1234.5'],
    ['+5', '5'],
    ['＋５', '5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['1.2万', '12000'],
    ['1.2 万', '12000'],
    ['3亿', '300000000'],
    ['1,234.5万', '12345000'],
    ['0.5万亿', '500000000000'],
    ['99999999999999999999.9999999999', '99999999999999999999.9999999999'],
  ])('"%s" is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('are kept as typed', () => {
    expect(parseNumber(' 1.2万 ', MWH)).toEqual({
      ok: true,
      value: '12000',
      entered: ' 1.2万 ',
      enteredUnit: 'MWh',
    });
  });

  it.each(['15%', '15 %', '１５％', '15'])('"%s" of a share is 15', (text) => {
    expect(read(text, { unit: '%', min: '0', max: '100' })).toBe('15');
  });

  it('may be negative where the metric may', () => {
    for (const text of ['-5', '−5', '－５', '- 5']) expect(read(text, { unit: 'MWh' })).toBe('-5');
  });
});

describe('a unit behind the number', () => {
  it.each([
    ['500 kWh', 'MWh', '0.5', 'kWh'],
    ['8GWh', 'MWh', '8000', 'GWh'],
    ['3万度', 'MWh', '30', 'kWh'],
    ['12 mwh', 'MWh', '12', 'MWh'],
    ['12.5 吨', 't', '12.5', 't'],
    ['3万吨', 't', '30000', 't'],
    ['5 m³', 'L', '5000', 'm3'],
    ['7 t CO₂e', 't CO2e', '7', 't CO2e'],
    ['100㎡', 'm2', '100', 'm2'],
    ['9 t·km', 't km', '9', 't km'],
    ['9 orders', 'orders', '9', 'orders'],
  ])('"%s" where %s are asked is %s', (text, unit, value, enteredUnit) => {
    expect(parseNumber(text, { unit })).toEqual({ ok: true, value, entered: text, enteredUnit });
  });

  it('may be said in other words', () => {
    expect(read('3万件', { unit: 'parcels', unitNames: ['件'] })).toBe('30000');
  });

  it.each([
    ['7.862 MW', 'MWh', 'number-power-not-energy'],
    ['5千瓦', 'MWh', 'number-power-not-energy'],
    ['5 kg', 'MWh', 'number-wrong-unit'],
    ['5 GJ', 'MWh', 'number-wrong-unit'],
    ['5 m3', 'Nm3', 'number-wrong-unit'],
    ['15 %', 'MWh', 'number-wrong-unit'],
    ['5 bushels', 'MWh', 'number-unknown-unit'],
    ['5 kWh', 'orders', 'number-wrong-unit'],
  ])('"%s" where %s are asked is refused: %s', (text, unit, code) => {
    const parsed = parseNumber(text, { unit });
    expect(parsed).toEqual({ ok: false, code, values: { enteredUnit: text.replace(/^[\d. ]+/, ''), unit } });
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'number-empty'],
    ['  \u3000', 'number-empty'],
    ['NaN', 'number-unreadable'],
    ['Infinity', 'number-unreadable'],
    ['about ten', 'number-unreadable'],
    ['1/2', 'number-unreadable'],
    ['10²', 'number-unreadable'],
    ['5.', 'number-unreadable'],
    ['--5', 'number-unreadable'],
    ['12-13', 'number-unreadable'],
    ["1'234", 'number-unreadable'],
    ['٣', 'number-unreadable'],
    ['1e5', 'number-exponent'],
    ['1E+3', 'number-exponent'],
    ['1.2×10^3', 'number-exponent'],
    ['>10', 'number-comparator'],
    ['＞10', 'number-comparator'],
    ['1,23', 'number-ambiguous-grouping'],
    ['0,5', 'number-ambiguous-grouping'],
    ['0,500', 'number-ambiguous-grouping'],
    ['12,34,567', 'number-ambiguous-grouping'],
    ['1,2345', 'number-ambiguous-grouping'],
    ['1 23', 'number-ambiguous-grouping'],
    ['1,234 567', 'number-ambiguous-grouping'],
    ['1.234,5', 'number-decimal-comma'],
    ['1.234.567', 'number-decimal-comma'],
    ['1'.repeat(40), 'number-too-many-digits'],
    ['1'.repeat(21), 'number-too-many-digits'],
    ['0.12345678901', 'number-too-many-digits'],
    [`${'9'.repeat(17)}亿`, 'number-too-many-digits'],
    ['0.0000000001 kWh', 'number-too-many-digits'],
    ['-5', 'number-negative'],
  ])('"%s": %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('is what lies outside the metric’s bounds, naming them', () => {
    const pue: NumberAsked = { unit: 'ratio', min: '1', max: '3' };
    expect(parseNumber('0.9', pue)).toMatchObject({
      code: 'number-below-min',
      values: { min: '1', unit: 'ratio' },
    });
    expect(parseNumber('3.01', pue)).toMatchObject({ code: 'number-above-max', values: { max: '3' } });
    expect(read('-1', { unit: 't', min: '-2' })).toBe('-1');
    expect(read('-3', { unit: 't', min: '-2' })).toBe('number-below-min');
  });
});

describe('any number', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${length}}$`));
  const written = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.option(digits(10)))
    .map(([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`);

  it('that is shown can be typed again', () => {
    fc.assert(
      fc.property(written, (text) => {
        const once = read(text, { unit: 't' });
        expect(read(formatFigure(text), { unit: 't' })).toBe(once);
        expect(read(formatFigure(once), { unit: 't' })).toBe(once);
      }),
    );
  });

  it('is read, or refused with a code, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(read(text)).toMatch(/^(-?\d+(\.\d+)?|number-[a-z-]+)$/);
      }),
    );
  });
});
