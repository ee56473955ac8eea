import { describe, expect, it } from 'vitest';
import type { DecisionKind, Weighable } from '@/lib/base-year/base-year-words';
import type { StoredChange } from '@/lib/base-year/stored-base-year';
import { weigh } from '@/lib/base-year/weigh';
import type { RecalculationCause } from '@/lib/calculation/base-year';
import { decimal } from '@/lib/calculation/decimal';
import { effectsOf, listOf } from './base-year-steps';
import { readDemo } from './demo-data';
import { cell, readCsv } from './read-csv';

const demo = readDemo();
const [policy] = demo.baseYearPolicies;
const rule = {
  baseYear: Number(policy?.base_year),
  weighs: policy?.weighs as Weighable,
  thresholdPercent: policy?.threshold_percent ?? '',
};
const published = readCsv('demo/expected-figures.csv').find(
  (row) => row.fiscal_year === 'FY2022' && row.period === 'FY' && row.metric === rule.weighs,
);

/** The changes known on a day, with what was decided before it; those of `open` as if nothing were. */
function knownOn(day: string, open: readonly string[]): StoredChange[] {
  const rows = demo.baseYearChanges.filter((row) => cell(row, 'known_on') <= day);
  return rows.map((row) => {
    const code = cell(row, 'code');
    const decided = demo.baseYearDecisions.filter(
      (one) => cell(one, 'decided_on') < day && listOf(cell(one, 'changes')).includes(code),
    );
    const at = { at: new Date(0), actorId: null };
    return {
      ...{
        ...at,
        id: 0,
        code,
        baseYear: rule.baseYear,
        nameEn: '',
        nameZh: '',
        evidence: '',
        illustrative: true,
      },
      cause: cell(row, 'cause') as RecalculationCause,
      containedFrom: cell(row, 'contained_from'),
      effects: effectsOf(row),
      decisions: open.includes(code)
        ? []
        : decided.map((one) => ({
            ...{ ...at, baseTonnes: '', waitingTonnes: '', policyId: 0, reason: '', hash: '' },
            kind: cell(one, 'kind') as DecisionKind,
          })),
    };
  });
}

describe.each(demo.baseYearDecisions)('the decision of $decided_on in the demonstration', (row) => {
  const codes = listOf(cell(row, 'changes'));
  const { base, waiting } = weigh(
    rule,
    decimal(cell(published ?? {}, 'shown')),
    knownOn(cell(row, 'decided_on'), codes),
  );

  it('rests on the sum that waited, and on the base year as it stood', () => {
    expect([base, waiting.tonnes]).toEqual([cell(row, 'base_tonnes'), cell(row, 'waiting_tonnes')]);
  });

  it('is one the threshold allows', () => {
    expect(waiting.due).toBe(cell(row, 'kind') === 'recalculate');
  });
});
