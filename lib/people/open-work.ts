import type { Permission } from '../access/roles';
import { reader } from '../db/reader';
import { openedPeriods } from '../submissions/list-submissions';
import { type UnitQuarter, unitQuarters } from '../submissions/unit-quarters';
import { type HeldRole, type Parents, somebodyMay } from './duties';

/** A unit's quarter that waits for somebody: to be answered or corrected, or to be reviewed. */
export interface OpenWork {
  readonly kind: 'draft' | 'returned' | 'review';
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitNameEn: string;
  readonly unitNameZh: string;
  readonly period: string;
  readonly periodNameEn: string | null;
  readonly periodNameZh: string | null;
  /** Required answers that are not given yet. */
  readonly open: number;
  /** The leaves that may be entrusted one by one. */
  readonly leafIds: readonly number[];
}

const kinds = { DRAFT: 'draft', RETURNED: 'returned', SUBMITTED: 'review', APPROVED: null } as const;
const needed = {
  draft: 'submission.enter',
  returned: 'submission.enter',
  review: 'submission.review',
} as const;

const everything = { unit: () => true, leaf: () => true };

/** Everything in the open periods that waits for anybody: for who keeps people, and asked by those alone. */
export async function allOpenWork(): Promise<OpenWork[]> {
  const open = (await openedPeriods(reader())).filter(({ state }) => state === 'OPEN');
  const work: OpenWork[] = [];
  for (const period of open) work.push(...(await unitQuarters(reader(), period, everything)).flatMap(workOf));
  return work;
}

function workOf({ unit, period, leaves, state, asked, answered }: UnitQuarter): OpenWork[] {
  const kind = kinds[state];
  if (kind === null || asked === 0) return [];
  return [
    {
      kind,
      unitId: unit.id,
      unitCode: unit.code,
      unitNameEn: unit.nameEn,
      unitNameZh: unit.nameZh,
      period: period.code,
      periodNameEn: period.nameEn,
      periodNameZh: period.nameZh,
      open: asked - answered,
      leafIds: leaves.map(({ id }) => id),
    },
  ];
}

/** Whether these people can finish it: on the unit, or, where answers are wanted, on every leaf of it. */
export function isTakenCareOf(work: OpenWork, held: readonly HeldRole[], parents: Parents): boolean {
  const permission: Permission = needed[work.kind];
  if (somebodyMay(held, permission, work.unitId, parents)) return true;
  const { kind, leafIds } = work;
  return kind !== 'review' && leafIds.every((leaf) => somebodyMay(held, permission, leaf, parents));
}
