import { describe, expect, it } from 'vitest';
import { add, canonical, Decimal, decimal, divide, multiply, ONE } from './decimal';

describe('canonical number text', () => {
  it.each([
    ['30.0', '30'],
    ['1E+3', '1000'],
    ['-0.00', '0'],
    ['1e-9', '0.000000001'],
    ['-12.50', '-12.5'],
    ['12345678901234567890123456789.123', '12345678901234567890123456789.123'],
  ])('%s is written %s', (text, written) => {
    expect(canonical(new Decimal(text))).toBe(written);
  });
});

describe('decimals', () => {
  it('divides at 60 significant digits', () => {
    expect(canonical(divide(decimal('1'), decimal('3')) ?? decimal('0'))).toBe(`0.${'3'.repeat(60)}`);
  });

  it('keeps 60 digits of what is divided by one, as of any other quotient', () => {
    const long = decimal(`1.${'2'.repeat(70)}`);
    expect(canonical(divide(long, ONE) ?? ONE)).toBe(`1.${'2'.repeat(59)}`);
    expect(canonical(divide(long, decimal('1')) ?? ONE)).toBe(`1.${'2'.repeat(59)}`);
    expect(canonical(divide(decimal(`0.${'7'.repeat(60)}`), ONE) ?? ONE)).toBe(`0.${'7'.repeat(60)}`);
    expect(canonical(divide(decimal(`0.${'7'.repeat(61)}`), ONE) ?? ONE)).toBe(`0.${'7'.repeat(59)}8`);
  });

  it('has no quotient over zero', () => {
    expect(divide(decimal('1'), decimal('0'))).toBeNull();
  });

  it('adds and multiplies exactly, beyond 60 digits', () => {
    const large = decimal(`1${'0'.repeat(70)}`);
    expect(canonical(add(large, decimal('0.1')))).toBe(`1${'0'.repeat(70)}.1`);
    const nines = '9'.repeat(50);
    expect(canonical(multiply(decimal(nines), decimal(nines)))).toBe(`${'9'.repeat(49)}8${'0'.repeat(49)}1`);
  });

  it.each(['', 'NaN', 'Infinity', '1e3', '0x10', '1,000', ' 1'])('does not read "%s"', (text) => {
    expect(() => decimal(text)).toThrow('Not a plain decimal');
  });
});
