import { describe, expect, it } from 'vitest';
import { roundChange } from '../display/round-change';
import { change } from './change';
import type { Comparator } from './comparator';

const side = (value: string, comparator: Comparator = '=') => ({ value, comparator });
const between = (unit: string, now: string, then: string) => change({ unit }, side(now), side(then));

describe('a change', () => {
  it.each([
    ['0.5306', '0.5366', '-1.1'],
    ['0.6096', '0.5856', '+4.1'],
    ['30.0', '24.9', '+20.5'],
    ['1.419', '0.619944', '+128.9'],
    ['2.320', '1.419', '+63.5'],
    ['4.681', '5.372', '-12.9'],
    ['1.215', '1.247', '-2.6'],
  ])('to %s from %s is %s per cent (WE-17)', (now, then, shown) => {
    const made = between('MWh', now, then);
    expect(made).toMatchObject({ kind: 'percent', approximate: false });
    expect(made && roundChange(made)).toBe(shown);
  });

  it('of a share is in points: 21.6 to 53.9 is +32.3 (WE-17)', () => {
    const made = between('%', '53.9', '21.6');
    expect(made).toMatchObject({ kind: 'points', absolute: '32.3' });
    expect(made && roundChange(made)).toBe('+32.3');
  });

  it('from zero is none in per cent, but one in points', () => {
    expect(between('t CO2e', '5', '0')).toBeNull();
    expect(between('%', '5', '0')).toMatchObject({ absolute: '5', relative: null });
  });

  it('from a negative value is none in per cent', () => {
    expect(between('t CO2e', '5', '-3')).toBeNull();
  });

  it('is approximate where a side is bounded (WE-23)', () => {
    const parcels = change({ unit: 't' }, side('184000', '>'), side('150000', '>'));
    expect(parcels).toMatchObject({ approximate: true });
    expect(parcels && roundChange(parcels)).toBe('+22.7');
    expect(change({ unit: '%' }, side('45', '~'), side('38'))).toMatchObject({
      absolute: '7',
      approximate: true,
    });
    expect(change({ unit: 't' }, side('4'), side('2', '>'))).toMatchObject({ approximate: true });
    expect(change({ unit: 't' }, side('4'), side('2'))).toMatchObject({ approximate: false });
  });

  it('needs two values', () => {
    expect(change({ unit: 't' }, side('1'), null)).toBeNull();
    expect(change({ unit: 't' }, { value: null, comparator: '=' }, side('1'))).toBeNull();
  });
});
