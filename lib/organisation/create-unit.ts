import type { Viewer } from '../access/viewer';
import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import type { PlantOperator, UnitKind } from '../db/generated/enums';
import { reader } from '../db/reader';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { addPlace } from './add-place';
import { findManagedUnit } from './find-managed-unit';
import { equityShare, type Ownership } from './ownership';
import { rebuildQuarters } from './rebuild-quarters';
import { refuseSettledDay } from './refuse-settled-day';

export interface NewUnit extends Ownership {
  readonly parentCode: string;
  readonly code: string;
  readonly kind: Exclude<UnitKind, 'GROUP'>;
  /** Of a leaf: the metric set it answers; '' for a unit that has others below it. */
  readonly type: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** ISO 3166: 'CN-ZJ'. */
  readonly region: string;
  readonly plantOperator: PlantOperator;
  readonly validFrom: CivilDate;
}

const isLeaf = (kind: UnitKind): boolean => kind === 'FACILITY' || kind === 'PROGRAMME';

async function refuseUnfit(unit: NewUnit): Promise<void> {
  if (await reader().organisationalUnit.findUnique({ where: { code: unit.code }, select: { id: true } }))
    throw new Refusal('unit-code-in-use', { unit: unit.code }, 'code');
  if (!isLeaf(unit.kind)) return;
  const set = await reader().metricSetItem.findFirst({ where: { set: unit.type }, select: { set: true } });
  if (!set) throw new Refusal('unknown-metric-set', {}, 'type');
}

async function addDetails(tx: Tx, unitId: number, unit: NewUnit): Promise<void> {
  const { region, plantOperator } = unit;
  if (unit.kind === 'FACILITY') await tx.facility.create({ data: { unitId, region, plantOperator } });
  if (unit.kind === 'PROGRAMME')
    await tx.initiative.create({ data: { unitId, region, startedOn: dbDate(unit.validFrom) } });
}

/**
 * Adds a unit under another from a day on, with what is held of it; a leaf with its details. Refuses a code in use, a
 * leaf as parent, an unknown metric set, and a day in a closed fiscal year.
 */
export async function createUnit(viewer: Viewer, unit: NewUnit): Promise<void> {
  const parent = await findManagedUnit(viewer, unit.parentCode, 'parentCode');
  if (parent.type !== null) throw new Refusal('parent-is-leaf', {}, 'parentCode');
  const share = equityShare(unit.equityPercent);
  await refuseSettledDay(unit.validFrom, 'validFrom');
  await refuseUnfit(unit);
  const type = isLeaf(unit.kind) ? unit.type : null;
  const { code, kind, nameEn, nameZh, validFrom, relationship, financialControl, operationalControl } = unit;
  await record(
    viewer,
    {
      type: 'unit.created',
      role: parent.role,
      subjectType: 'unit',
      subjectKey: code,
      after: {
        parent: parent.code,
        kind,
        type,
        nameEn,
        nameZh,
        validFrom,
        relationship,
        equityShare: share,
        financialControl,
        operationalControl,
      },
    },
    async (tx, eventId) => {
      const { id } = await tx.organisationalUnit.create({
        data: { code, kind, type, nameEn, nameZh, eventId },
        select: { id: true },
      });
      await addDetails(tx, id, unit);
      await addPlace(tx, { unitId: id, parentId: parent.id, validFrom, ownership: unit }, eventId);
      await rebuildQuarters(tx, { unitIds: [id], changedOn: validFrom, eventId });
    },
  );
}
