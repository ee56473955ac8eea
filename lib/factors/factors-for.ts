import { dataYear } from '../calculation/data-year';
import type { Factor, FactorPart } from '../calculation/factor';
import { FactorShelf } from '../calculation/factor-shelf';
import { fiscalYearSpan } from '../calendar/fiscal-year-span';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';
import { type Binding, boundEditions } from './bound-editions';

/** The calendar year that most of a fiscal year's data are of. */
export const dataYearOf = (fiscalYear: number): string => dataYear(fiscalYearSpan(fiscalYear));

/** All editions laid out for a fiscal year, with those it is bound to; `instead` tries other bindings. */
export async function factorsFor(
  db: Reader,
  fiscalYear: number,
  instead: readonly Binding[] = [],
): Promise<FactorShelf> {
  const [factors, bindings] = await Promise.all([readFactors(db, fiscalYear), readBindings(db)]);
  const editions = boundEditions([...bindings, ...instead], fiscalYear);
  return new FactorShelf(factors, new Set(editions.values()), dataYearOf(fiscalYear));
}

/** Every binding there is, in the order they were made. */
export async function readBindings(db: Reader): Promise<Binding[]> {
  const rows = await db.factorBinding.findMany({
    orderBy: { id: 'asc' },
    select: { fiscalYear: true, factorSet: { select: { code: true, subject: true } } },
  });
  return rows.flatMap(({ fiscalYear, factorSet: { code, subject } }) =>
    subject === null ? [] : [{ fiscalYear, edition: code, subject }],
  );
}

interface Row extends Omit<Factor, 'activities' | 'parts'> {
  readonly activity: string;
  readonly also_for: string[] | null;
  readonly parts: FactorPart[] | null;
}

/** All candidates, and of the sets that convert units the one in force. One query of plain text: it is asked at every approval. */
async function readFactors(db: Reader, fiscalYear: number): Promise<Factor[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`
    select f.id, f.code, s.code as edition, s.subject, s.series, s.published_on::text as "publishedOn",
           f.activity, f.also_for, f.basis, f.region, f.member, f.gas,
           trim_scale(f.numerator)::text as numerator, trim_scale(f.denominator)::text as denominator, f.comparator,
           f.valid_from::text as "validFrom", f.valid_to::text as "validTo", f.parts
    from factor f join factor_set s on s.id = f.factor_set_id
    where s.subject is not null or s.effective_from <= ${fiscalYear}
    order by s.effective_from, s.id, f.id`,
  );
  const factors: Factor[] = [];
  const converting = new Map<string, Factor>();
  for (const { activity, also_for, parts, ...row } of rows) {
    const factor = { ...row, activities: [activity, ...(also_for ?? [])], parts: parts ?? [] };
    if (row.subject === null) converting.set(`${activity}/${row.basis}`, factor);
    else factors.push(factor);
  }
  return [...converting.values(), ...factors];
}
