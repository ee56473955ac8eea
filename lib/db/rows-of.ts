import { Prisma } from './generated/client';
import type { Reader } from './reader';

/** Marks SQL with its values beside it, for `rowsOf`. */
export const sql = Prisma.sql;

/**
 * The rows of a question, in its order, handed over as one document: the embedded engine takes long over each value and
 * each page asks for thousands. What JSON cannot say exactly is asked for as text: decimals, dates, instants, big numbers.
 */
export async function rowsOf<Row>(db: Pick<Reader, '$queryRaw'>, question: Prisma.Sql): Promise<Row[]> {
  const [found] = await db.$queryRaw<{ rows: string }[]>`
    select coalesce(json_agg(row_to_json(asked)), '[]')::text as rows from (${question}) asked`;
  return JSON.parse(found?.rows ?? '[]') as Row[];
}
