import { describe, expect, it } from 'vitest';
import { type Certificate, qualityCriteria } from '../calculation/certificate';
import { canonical, decimal } from '../calculation/decimal';
import { coverInTurn } from './cover-in-turn';
import { yearSlots } from './year-slots';

const bought = (id: string, megawattHours: string, facility: string | null = null): Certificate => ({
  id,
  kind: 'GEC',
  megawattHours: decimal(megawattHours),
  generatedFrom: '2022-04-01',
  generatedTo: '2022-04-30',
  facility,
  transferred: true,
  retired: true,
  claimedAsCredit: false,
  criteriaMet: new Set(qualityCriteria),
});

/** Uses and rests in words; `turns` by "facility/period". */
function covered(certificates: readonly Certificate[], turns: Readonly<Record<string, readonly string[]>>) {
  const facilities = [...Object.keys(turns)].map((place) => place.split('/')[0] ?? '');
  const slots = yearSlots(2023, facilities, (place) => (turns[place] ?? []).map(decimal));
  const { uses, rest } = coverInTurn(certificates, slots);
  return {
    uses: uses.map(
      (use) => `${use.certificate} ${use.facility} ${use.period} ${canonical(use.megawattHours)}`,
    ),
    rest: rest.map((one) => `${one.certificate} ${canonical(one.megawattHours)} ${one.reason}`),
  };
}

describe('a pooled certificate', () => {
  it('stays with what was approved, though another facility comes first by name', () => {
    expect(covered([bought('x', '100')], { 'a/fy2023-q1': ['0', '100'], 'b/fy2023-q1': ['100'] })).toEqual({
      uses: ['x b fy2023-q1 100'],
      rest: [],
    });
  });

  it('goes to what is answered before it goes to what is only consumed', () => {
    const turns = { 'a/fy2023-q1': ['0', '0', '100'], 'b/fy2023-q1': ['0', '80', '20'] };
    expect(covered([bought('x', '100')], turns).uses).toEqual(['x b fy2023-q1 80', 'x a fy2023-q1 20']);
  });

  it('is kept back where a facility has its own, so that both are covered', () => {
    const turns = { 'a/fy2023-q1': ['100'], 'b/fy2023-q1': ['100'] };
    const { uses, rest } = covered([bought('x', '100'), bought('y', '100', 'a')], turns);
    expect(uses).toEqual(['y a fy2023-q1 100', 'x b fy2023-q1 100']);
    expect(rest).toEqual([]);
  });
});

describe('one certificate', () => {
  it('used in two turns at one place is one use', () => {
    expect(covered([bought('x', '100', 'a')], { 'a/fy2023-q1': ['30', '50'] })).toEqual({
      uses: ['x a fy2023-q1 80'],
      rest: ['x 20 excess'],
    });
  });

  it('goes on to later quarters of its facility, and what no quarter takes is said once', () => {
    const turns = { 'a/fy2023-q1': ['30'], 'a/fy2023-q3': ['30'], 'b/fy2023-q1': ['500'] };
    expect(covered([bought('x', '100', 'a')], turns)).toEqual({
      uses: ['x a fy2023-q1 30', 'x a fy2023-q3 30'],
      rest: ['x 40 excess'],
    });
  });

  it('that was not retired covers nothing in any turn', () => {
    const unretired = { ...bought('x', '100'), retired: false };
    expect(covered([unretired], { 'a/fy2023-q1': ['30', '50'] })).toEqual({
      uses: [],
      rest: ['x 100 not-retired'],
    });
  });
});
