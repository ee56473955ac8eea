import type { Determined } from '../calculation/determined-scopes';
import { atHead } from '../db/at-head';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { type DeterminedRow, type Standings, standings } from './standings';

interface Row {
  readonly unitId: number;
  readonly validFrom: string;
  readonly subject: string;
  readonly direction: string | null;
  readonly leaseKind: string | null;
  readonly operatedByGroup: boolean | null;
  readonly carriedBy: string | null;
  readonly paidBy: string | null;
}

export const readStandings = (db: Pick<Reader, '$queryRaw'>): Promise<Standings> =>
  atHead(db, 'standings', async () => standings(await readDetermined(db)));

/** All that was ever determined of leases and carriage, in the order in which it comes into force; one query. */
export async function readDetermined(db: Pick<Reader, '$queryRaw'>): Promise<DeterminedRow[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`
    select unit_id as "unitId", valid_from::text as "validFrom", subject, direction, lease_kind as "leaseKind",
           operated_by_group as "operatedByGroup", carried_by as "carriedBy", paid_by as "paidBy"
    from scope_determination order by valid_from, id`,
  );
  return rows.map(({ unitId, validFrom, ...row }) => ({ unitId, validFrom, determined: determinedOf(row) }));
}

/** The database keeps each subject's own words, and only those. */
export function determinedOf(row: Omit<Row, 'unitId' | 'validFrom'>): Determined {
  if (row.subject === 'carriage')
    return {
      subject: 'carriage',
      carriedBy: row.carriedBy as 'group' | 'contractor',
      paidBy: row.paidBy as 'group' | 'merchant' | 'customer',
    };
  return {
    subject: 'lease',
    direction: row.direction as 'lease-in' | 'lease-out',
    kind: row.leaseKind as 'operating' | 'finance',
    operatedByGroup: row.operatedByGroup === true,
  };
}
