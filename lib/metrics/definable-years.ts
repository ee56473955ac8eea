import type { Reader } from '../db/reader';
import { Refusal } from '../errors';

/** The fiscal years from which a definition may change: those after the last closed one, and the one to come. */
export async function definableYears(db: Pick<Reader, 'fiscalYear'>): Promise<number[]> {
  const years = await db.fiscalYear.findMany({
    orderBy: { year: 'asc' },
    select: { year: true, state: true },
  });
  const closed = years.findLastIndex(({ state }) => state === 'CLOSED');
  const open = years.slice(closed + 1).map(({ year }) => year);
  const last = years.at(-1)?.year;
  return last === undefined ? [] : [...open, last + 1];
}

/** A closed year keeps the definitions it was reported by: what is wrong in it takes a restatement. */
export async function requireDefinableYear(db: Pick<Reader, 'fiscalYear'>, year: number): Promise<void> {
  const years = await definableYears(db);
  if (years.includes(year)) return;
  const [first] = years;
  const closed = first !== undefined && year < first;
  throw new Refusal(
    closed ? 'definition-year-closed' : 'definition-year-unknown',
    { year: String(year), first: String(first ?? '') },
    'effectiveFrom',
  );
}
