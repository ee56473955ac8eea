import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { DeterminedScope } from '../calculation/determined-scopes';
import { movesAway } from '../calculation/moved-emissions';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import type { OpenedLeaf } from '../organisation/open-leaf';
import { inForceOn, readDeterminations, type StoredDetermination } from './read-determinations';

export interface OpenedDeterminations {
  /** In force today: of a lease, and of carriage. */
  readonly inForce: readonly StoredDetermination[];
  /** All there ever were, the latest first. */
  readonly all: readonly StoredDetermination[];
  /** The scopes in which the questions that the place answers count. */
  readonly counted: readonly DeterminedScope[];
  /** Names of who determined, by id. */
  readonly people: ReadonlyMap<string, { readonly nameEn: string; readonly nameZh: string }>;
  /** What is in force puts what it emits into another category; `leased`: its lease does. */
  readonly moved: boolean;
  readonly leased: boolean;
  readonly mayDetermine: boolean;
  /** What is in force, and cannot be counted for the want of answers that tell of it. */
  readonly unanswered: readonly StoredDetermination[];
}

/** A question that tells in which scope a place's answers are asked for. */
const tells: Readonly<Record<string, DeterminedScope>> = {
  'EN-EL-GRID': 'scopes-1-2',
  'EN-DIESEL-MOB': 'scopes-1-2',
  'S3-4': 'scope-3-4',
  'S3-8': 'scope-3-8',
  'S3-9': 'scope-3-9',
  'S3-13': 'scope-3-13',
};

/** What was determined of a place that the viewer has opened, beside the scopes its answers count in. */
export async function openDeterminations(
  viewer: Viewer,
  { id, code, type }: Pick<OpenedLeaf, 'id' | 'code' | 'type'>,
): Promise<OpenedDeterminations> {
  const db = reader();
  const stored = await readDeterminations(db, id);
  const asked = await db.metricSetItem.findMany({
    where: { set: type, metric: { code: { in: Object.keys(tells) } } },
    select: { metric: { select: { code: true } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(stored.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, nameEn: true, nameZh: true },
  });
  const inForce = inForceOn(stored, businessDate(new Date()));
  const counted = [...new Set(asked.flatMap(({ metric }) => tells[metric.code] ?? []))].sort();
  return {
    inForce,
    unanswered: inForce.filter(({ scopes: [adopted] }) => adopted && !reaches(counted, adopted.scope)),
    all: stored.toReversed(),
    counted,
    moved: inForce.some(moves),
    leased: inForce.some((one) => one.determined.subject === 'lease' && moves(one)),
    people: new Map(people.map(({ id: person, ...names }) => [person, names])),
    mayDetermine: can(viewer, 'facility.determine', code),
  };
}

/** What is asked for in scopes 1 and 2 moves with a lease, what is asked for in category 4 with who pays. */
function reaches(counted: readonly DeterminedScope[], scope: DeterminedScope): boolean {
  if (counted.includes(scope)) return true;
  if (scope === 'scope-3-8' || scope === 'scope-3-13') return counted.includes('scopes-1-2');
  return scope === 'scope-3-9' && counted.includes('scope-3-4');
}

const moves = ({ scopes: [adopted] }: StoredDetermination): boolean =>
  adopted !== undefined && movesAway(adopted.scope);
