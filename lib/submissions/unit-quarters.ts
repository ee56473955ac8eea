import type { DecisionKind, SubmissionState } from '../db/generated/enums';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { askedQuestions } from './asked-questions';
import { type CellContent, isBlank } from './draft-cell';
import { type LeafPlace, leavesOf } from './leaves-of';
import type { FormPeriod, FormUnit } from './load-form';

/** How one unit stands in one period, in a few words. */
export interface UnitQuarter {
  readonly unit: FormUnit;
  readonly period: FormPeriod;
  readonly leaves: readonly LeafPlace[];
  readonly state: SubmissionState;
  /** False before the first save. */
  readonly begun: boolean;
  readonly version: number;
  /** Required questions, and those that say something. */
  readonly asked: number;
  readonly answered: number;
  readonly last: {
    readonly kind: DecisionKind;
    readonly at: Date;
    readonly reason: string | null;
    readonly actorId: string | null;
  } | null;
}

/** What of a period somebody sees: units as a whole, and single leaves of others. */
export interface Sight {
  readonly unit: (code: string) => boolean;
  readonly leaf: (code: string) => boolean;
}

/**
 * Every unit that has something to answer in a period, in the order of the tree, as far as it is in sight: of a unit
 * that is not seen as a whole only those leaves count, and what was written to the unit stays with it.
 */
export async function unitQuarters(db: Reader, period: FormPeriod, sight: Sight): Promise<UnitQuarter[]> {
  const leaves = await leavesOf(db, period);
  const asked = await askedQuestions(db, period);
  const all = leaves.filter((leaf) => (asked.get(leaf.type) ?? []).length > 0);
  const units = await db.organisationalUnit.findMany({
    where: { id: { in: [...new Set(all.map((leaf) => leaf.parentId))] } },
    orderBy: { id: 'asc' },
    select: { id: true, code: true, nameEn: true, nameZh: true },
  });
  const seen = new Set(units.filter(({ code }) => sight.unit(code)).map(({ id }) => id));
  const asking = all.filter((leaf) => seen.has(leaf.parentId) || sight.leaf(leaf.code));
  const submissions = await db.submission.findMany({
    where: { periodId: period.id },
    select: {
      unitId: true,
      state: true,
      version: true,
      decisions: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { kind: true, decidedAt: true, reason: true, actorId: true },
      },
    },
  });
  const said = await saidIn(db, period.id);
  const inSight = units.filter(({ id }) => asking.some((leaf) => leaf.parentId === id));
  return inSight.map((unit) => {
    const own = asking.filter((leaf) => leaf.parentId === unit.id);
    const required = own.flatMap((leaf) =>
      (asked.get(leaf.type) ?? []).flatMap((question) =>
        question.required ? [`${leaf.id}/${question.metricId}`] : [],
      ),
    );
    const submission = submissions.find(({ unitId }) => unitId === unit.id);
    const decision = submission?.decisions[0];
    return {
      unit,
      period,
      leaves: own,
      state: submission?.state ?? 'DRAFT',
      begun: submission !== undefined,
      version: submission?.version ?? 0,
      asked: required.length,
      answered: required.filter((key) => said.has(key)).length,
      last: decision
        ? {
            kind: decision.kind,
            at: decision.decidedAt,
            reason: seen.has(unit.id) ? decision.reason : null,
            actorId: decision.actorId,
          }
        : null,
    };
  });
}

interface SaidRow extends Pick<CellContent, 'kind' | 'entered'> {
  readonly key: string;
}

/** "leaf/metric" for which something was drafted or submitted in the period. */
async function saidIn(db: Pick<Reader, '$queryRaw'>, periodId: number): Promise<Set<string>> {
  const drafts = await rowsOf<SaidRow>(
    db,
    sql`
    select d.unit_id || '/' || d.metric_id as key, d.kind::text as kind, d.entered
    from draft_value d join submission s on s.id = d.submission_id where s.period_id = ${periodId}`,
  );
  const points = await rowsOf<Pick<SaidRow, 'key'>>(
    db,
    sql`select distinct unit_id || '/' || metric_id as key from data_point where period_id = ${periodId}`,
  );
  return new Set([...drafts.filter((draft) => !isBlank(draft)), ...points].map(({ key }) => key));
}
