import { dbDate } from '../../calendar/db-date';
import { fiscalYearSpan } from '../../calendar/fiscal-year-span';
import { quarterSpan } from '../../calendar/quarter-span';
import type { PeriodState } from '../../db/generated/enums';
import type { Tx } from '../../db/tx';
import { record } from '../../record/record';
import { recomputeRollups } from '../../rollups/recompute-rollups';

/** The codes of a small group: north with a fleet and a wind contract, south with a fleet. */
export interface SmallUnits {
  readonly group: string;
  readonly north: string;
  readonly fleet: string;
  readonly wind: string;
  readonly south: string;
  readonly southFleet: string;
}

const since = dbDate('2020-04-01');

/**
 * Makes the units of `group` on a ledger that holds the reference data, and its years where there are none yet:
 * FY2023 Q4 closed, FY2024 Q1 open, Q2 unopened.
 */
export async function createSmallUnits(group: string): Promise<SmallUnits> {
  const codes = {
    group,
    north: `${group}-north`,
    fleet: `${group}-north-fleet`,
    wind: `${group}-north-wind`,
    south: `${group}-south`,
    southFleet: `${group}-south-fleet`,
  };
  await record(
    { job: 'test' },
    { type: 'unit.created', role: 'SYSTEM', subjectType: 'unit', subjectKey: codes.group },
    async (tx, eventId) => {
      const unit = (code: string, parentId: number | null, type?: string) =>
        createUnit(tx, eventId, code, parentId, type ?? null);
      const root = await unit(codes.group, null);
      const north = await unit(codes.north, root);
      const south = await unit(codes.south, root);
      const leafIds = [
        await unit(codes.fleet, north, 'fleet'),
        await unit(codes.wind, north, 'programme-wind-trading'),
        await unit(codes.southFleet, south, 'fleet'),
      ];
      if ((await tx.fiscalYear.count()) === 0) {
        await createYear(tx, eventId, 2023, ['UNOPENED', 'UNOPENED', 'UNOPENED', 'CLOSED']);
        await createYear(tx, eventId, 2024, ['OPEN', 'UNOPENED', 'UNOPENED', 'UNOPENED']);
      }
      const opened = await tx.reportingPeriod.findMany({ where: { state: { not: 'UNOPENED' } } });
      await recomputeRollups(tx, { leafIds, periodIds: opened.map(({ id }) => id), eventId });
    },
  );
  return codes;
}

async function createUnit(
  tx: Tx,
  eventId: bigint,
  code: string,
  parentId: number | null,
  type: string | null,
): Promise<number> {
  const programme = type?.startsWith('programme') ?? false;
  const leafKind = programme ? 'PROGRAMME' : 'FACILITY';
  const kind = type === null ? 'BUSINESS_UNIT' : leafKind;
  const { id } = await tx.organisationalUnit.create({
    data: { code, kind: parentId === null ? 'GROUP' : kind, type, nameEn: code, nameZh: code, eventId },
  });
  await tx.reportingParent.create({ data: { unitId: id, parentId, validFrom: since, eventId } });
  if (parentId !== null) {
    await tx.ownershipEdge.create({
      data: {
        ownerId: parentId,
        ownedId: id,
        relationship: 'SUBSIDIARY',
        equityShare: '1',
        financialControl: true,
        operationalControl: true,
        validFrom: since,
        eventId,
      },
    });
  }
  return id;
}

async function createYear(
  tx: Tx,
  eventId: bigint,
  year: number,
  states: readonly PeriodState[],
): Promise<void> {
  const { startsOn, endsOn } = fiscalYearSpan(year);
  await tx.fiscalYear.create({
    data: { year, startsOn: dbDate(startsOn), endsOn: dbDate(endsOn), state: 'OPEN', eventId },
  });
  for (const [place, state] of states.entries()) {
    const quarter = (place + 1) as 1 | 2 | 3 | 4;
    const span = quarterSpan(year, quarter);
    await tx.reportingPeriod.create({
      data: {
        code: `fy${year}-q${quarter}`,
        kind: 'QUARTER',
        fiscalYearId: year,
        quarter,
        startsOn: dbDate(span.startsOn),
        endsOn: dbDate(span.endsOn),
        dueOn: state === 'OPEN' ? dbDate('2023-07-15') : null,
        state,
        eventId,
      },
    });
  }
}
