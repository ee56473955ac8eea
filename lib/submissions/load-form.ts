import { previousQuarter } from '../calendar/previous-quarter';
import { sameQuarterLastYear } from '../calendar/same-quarter-last-year';
import { atHead } from '../db/at-head';
import type { PeriodKind, PeriodState, SubmissionState } from '../db/generated/enums';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { askedQuestions } from './asked-questions';
import type { DraftCell } from './draft-cell';
import { earlierAnswers } from './earlier-answers';
import { cellName, type LeafDrafts, type LeafForm, type SubmittedAnswer } from './leaf-form';
import { leavesOf } from './leaves-of';
import type { ListMember } from './question';
import { submittedAnswers } from './submitted-answers';

export interface FormPeriod {
  readonly id: number;
  readonly code: string;
  readonly kind: PeriodKind;
  readonly fiscalYear: number;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly dueOn: Date | null;
  readonly state: PeriodState;
}

export interface FormUnit {
  readonly id: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** The row of a unit's quarter; before the first save it is a draft that nothing was written for. */
export interface FormSubmission {
  readonly id: number | null;
  readonly state: SubmissionState;
  readonly version: number;
  readonly revision: number;
  /** Who submitted the version at hand. */
  readonly submittedById: string | null;
  readonly savedAt: Date | null;
}

/** A unit's quarter as it is being answered, unfiltered by who asks. */
export interface UnitDrafts<Leaf extends LeafDrafts = LeafDrafts> {
  readonly unit: FormUnit;
  readonly period: FormPeriod;
  readonly submission: FormSubmission;
  readonly leaves: readonly Leaf[];
  readonly lists: ReadonlyMap<string, readonly ListMember[]>;
}

/** Everything a unit's quarter consists of, unfiltered by who asks. */
export type UnitForm = UnitDrafts<LeafForm>;

const unwritten: FormSubmission = {
  id: null,
  state: 'DRAFT',
  version: 0,
  revision: 0,
  submittedById: null,
  savedAt: null,
};

/** Reads a unit's quarter in a fixed number of queries; null where there is no such unit, period, or nothing to answer. */
export async function loadForm(db: Reader, periodCode: string, unitCode: string): Promise<UnitForm | null> {
  const form = await loadDrafts(db, periodCode, unitCode);
  if (!form) return null;
  const { kind, code } = form.period;
  const ids = form.leaves.map((leaf) => leaf.id);
  const before = async (period: (quarter: string) => string): ReturnType<typeof earlierAnswers> =>
    kind === 'QUARTER' ? earlierAnswers(db, ids, period(code)) : new Map();
  const lastQuarter = await before(previousQuarter);
  const lastYear = await before(sameQuarterLastYear);
  const leaves = form.leaves.map(
    (leaf): LeafForm => ({
      ...leaf,
      lastQuarter: lastQuarter.get(leaf.id) ?? new Map(),
      lastYear: lastYear.get(leaf.id) ?? new Map(),
    }),
  );
  return { ...form, leaves };
}

/** As `loadForm`, without what was answered before; of one leaf where it is named, and of none where it is not asked. */
export async function loadDrafts(
  db: Reader,
  periodCode: string,
  unitCode: string,
  leafCode: string | null = null,
): Promise<UnitDrafts | null> {
  const period = await findPeriod(db, periodCode);
  const unit = await db.organisationalUnit.findUnique({
    where: { code: unitCode },
    select: { id: true, code: true, nameEn: true, nameZh: true, type: true },
  });
  if (!period || !unit || unit.type !== null) return null;
  const places = (await leavesOf(db, period)).filter((leaf) => leaf.parentId === unit.id);
  const sets = await askedQuestions(db, period);
  const asked = places.filter((leaf) => (sets.get(leaf.type) ?? []).length > 0);
  if (asked.length === 0) return null;
  const wanted = asked.filter((leaf) => leafCode === null || leaf.code === leafCode);
  const { submission, drafts } = await findSubmission(db, unit.id, period.id);
  const ids = wanted.map((leaf) => leaf.id);
  const submitted = await submittedAnswers(db, ids, period.id);
  const leaves = wanted.map(
    (leaf): LeafDrafts => ({
      ...leaf,
      period: period.code,
      questions: sets.get(leaf.type) ?? [],
      drafts: startFromSubmitted(
        leaf.code,
        submitted.get(leaf.id) ?? new Map(),
        drafts.get(leaf.id) ?? new Map(),
      ),
      submitted: submitted.get(leaf.id) ?? new Map(),
    }),
  );
  return { unit, period, submission, leaves, lists: await atHead(db, 'lists', codeLists) };
}

/** Drafts go on from what was submitted: where no cell was saved since, the submitted answer stands in its place. */
function startFromSubmitted(
  leaf: string,
  submitted: ReadonlyMap<string, SubmittedAnswer>,
  saved: ReadonlyMap<string, DraftCell>,
): Map<string, DraftCell> {
  const start = [...submitted].map(([name, answer]): [string, DraftCell] => {
    const [metric = '', breakdown = ''] = name.split('/');
    const { kind, comparator, reason, note, sourceKind, value, codes, date, text } = answer;
    const entered = answer.entered || value || codes.join('\n') || date || text || '';
    return [
      name,
      { leaf, metric, breakdown, kind, comparator, entered, reason, note, sourceKind, revision: 0 },
    ];
  });
  return new Map([...start, ...saved]);
}

/** What a form knows of its period. */
export const formPeriodColumns = {
  id: true,
  code: true,
  kind: true,
  fiscalYearId: true,
  nameEn: true,
  nameZh: true,
  startsOn: true,
  endsOn: true,
  dueOn: true,
  state: true,
} as const;

/** A period that was opened at least once, by its code in any case. */
export async function findPeriod(
  db: Pick<Reader, 'reportingPeriod'>,
  code: string,
): Promise<FormPeriod | null> {
  const period = await db.reportingPeriod.findFirst({
    where: { code: code.toLowerCase(), state: { not: 'UNOPENED' } },
    select: formPeriodColumns,
  });
  if (!period) return null;
  const { fiscalYearId, ...rest } = period;
  return { ...rest, fiscalYear: fiscalYearId };
}

interface DraftRow extends DraftCell {
  readonly leafId: number;
  readonly savedAt: string;
}

async function findSubmission(
  db: Reader,
  unitId: number,
  periodId: number,
): Promise<{ submission: FormSubmission; drafts: Map<number, Map<string, DraftCell>> }> {
  const row = await db.submission.findUnique({
    where: { unitId_periodId: { unitId, periodId } },
    select: {
      id: true,
      state: true,
      version: true,
      revision: true,
      decisions: {
        where: { kind: 'SUBMITTED' },
        orderBy: { id: 'desc' },
        take: 1,
        select: { actorId: true },
      },
    },
  });
  if (!row) return { submission: unwritten, drafts: new Map() };
  const cells = await rowsOf<DraftRow>(
    db,
    sql`
    select d.unit_id as "leafId", u.code as leaf, m.code as metric, d.breakdown, d.kind::text as kind, d.comparator,
           d.entered, d.reason, d.note, d.source_kind::text as "sourceKind", d.revision, d.updated_at as "savedAt"
    from draft_value d join organisational_unit u on u.id = d.unit_id join metric m on m.id = d.metric_id
    where d.submission_id = ${row.id}
    order by d.id`,
  );
  const drafts = new Map<number, Map<string, DraftCell>>();
  for (const { leafId, savedAt: _, ...cell } of cells) {
    const known = drafts.get(leafId) ?? new Map<string, DraftCell>();
    known.set(cellName(cell.metric, cell.breakdown), cell);
    drafts.set(leafId, known);
  }
  const { decisions, ...submission } = row;
  const saved = cells.map((cell) => Date.parse(cell.savedAt));
  return {
    submission: {
      ...submission,
      submittedById: decisions[0]?.actorId ?? null,
      savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    },
    drafts,
  };
}

/** The members of every list, in its order. */
async function codeLists(db: Pick<Reader, '$queryRaw'>): Promise<ReadonlyMap<string, readonly ListMember[]>> {
  const members = await rowsOf<ListMember & { listCode: string }>(
    db,
    sql`
    select list_code as "listCode", code, name_en as "nameEn", name_zh as "nameZh"
    from code_list_member order by list_code, position`,
  );
  const lists = new Map<string, ListMember[]>();
  for (const { listCode, ...member } of members) {
    const known = lists.get(listCode) ?? [];
    known.push(member);
    lists.set(listCode, known);
  }
  return lists;
}
