import { describe, expect, it } from 'vitest';
import { qualityCriteria } from '@/lib/calculation/certificate';
import { coveredOf } from '@/lib/calculation/cover-consumption';
import { canonical, decimal, total } from '@/lib/calculation/decimal';
import { coverInTurn, placeOf } from '@/lib/certificates/cover-in-turn';
import { claimedPart, unclaimedPart, yearSlots } from '@/lib/certificates/year-slots';
import { readDemo } from './demo-data';
import { groupBy } from './group-by';
import { cell } from './read-csv';

const { answers, certificates } = readDemo();
const byPlace = groupBy(answers, ({ leaf, period }) => placeOf({ facility: leaf, period }));
const sum = (place: string, metric: string) =>
  total(
    (byPlace.get(place) ?? []).flatMap((one) => (one.metric === metric ? [decimal(one.value ?? '0')] : [])),
  );

describe.each([2021, 2022, 2023, 2024])('the certificates of the demonstration in FY%s', (year) => {
  const own = certificates.filter((row) => cell(row, 'registry_id').startsWith(`DEMO-FY${year}-`));
  const leaves = answers.filter(({ metric }) => metric === 'EN-GEC').map(({ leaf }) => leaf);
  const slots = yearSlots(year, leaves, (place) => {
    const [facility = '', period = ''] = place.split('/');
    const use = { facility, period, consumed: sum(place, 'EN-EL-GRID'), claimed: sum(place, 'EN-GEC') };
    return [claimedPart(use), unclaimedPart(use)];
  });
  const ledger = coverInTurn(
    own.map((row) => ({
      id: cell(row, 'registry_id'),
      kind: cell(row, 'kind'),
      megawattHours: decimal(cell(row, 'mwh')),
      generatedFrom: cell(row, 'generated_from'),
      generatedTo: cell(row, 'generated_to'),
      facility: cell(row, 'facility'),
      transferred: true,
      retired: true,
      claimedAsCredit: false,
      criteriaMet: new Set(qualityCriteria),
    })),
    slots,
  );

  it('cover every answer, no more and no less', () => {
    const claimed = slots.map(({ facility, period }) => sum(placeOf({ facility, period }), 'EN-GEC'));
    expect(claimed.some((amount) => amount.gt(0))).toBe(true);
    const covered = slots.map(({ facility, period }) => canonical(coveredOf(ledger, facility, period)));
    expect(covered).toEqual(claimed.map(canonical));
  });

  it('are used up, and say that they are illustrative', () => {
    expect(ledger.rest).toEqual([]);
    expect(own.map((row) => cell(row, 'provenance'))).toEqual(own.map(() => 'illustrative'));
  });
});
