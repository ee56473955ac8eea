import type { Comparator } from '../calculation/comparator';
import type { Factor, FactorPart } from '../calculation/factor';
import { FactorShelf } from '../calculation/factor-shelf';
import { civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import { type Binding, boundEditions } from './bound-editions';

/** A fiscal year's data are mostly of the calendar year in which it begins (DEFRA's rule, calculation-rules §5). */
export const dataYearOf = (fiscalYear: number): string => String(fiscalYear - 1);

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

/** All candidates, and of the sets that convert units the one in force. */
async function readFactors(db: Reader, fiscalYear: number): Promise<Factor[]> {
  const sets = await db.factorSet.findMany({
    where: { OR: [{ subject: { not: null } }, { effectiveFrom: { lte: fiscalYear } }] },
    orderBy: [{ effectiveFrom: 'asc' }, { id: 'asc' }],
    include: { factors: { orderBy: { id: 'asc' } } },
  });
  const factors: Factor[] = [];
  const converting = new Map<string, Factor>();
  for (const { code: edition, subject, series, publishedOn, factors: own } of sets) {
    for (const row of own) {
      const factor: Factor = {
        id: row.id,
        code: row.code,
        edition,
        subject,
        series,
        publishedOn: publishedOn && civilDate(publishedOn),
        activities: [row.activity, ...row.alsoFor],
        basis: row.basis,
        region: row.region,
        member: row.member,
        gas: row.gas,
        numerator: row.numerator.toFixed(),
        denominator: row.denominator.toFixed(),
        comparator: row.comparator as Comparator,
        validFrom: row.validFrom && civilDate(row.validFrom),
        validTo: row.validTo && civilDate(row.validTo),
        parts: (row.parts ?? []) as FactorPart[],
      };
      if (subject === null) converting.set(`${row.activity}/${row.basis}`, factor);
      else factors.push(factor);
    }
  }
  return [...converting.values(), ...factors];
}
