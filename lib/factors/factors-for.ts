import type { Comparator } from '../calculation/comparator';
import type { FactorApplied } from '../calculation/factor-applied';
import type { Reader } from '../db/reader';

/** The factors of the edition bound to a fiscal year: of each activity and basis the latest set's. */
export async function factorsFor(db: Reader, fiscalYear: number): Promise<FactorApplied[]> {
  const factors = await db.factor.findMany({
    where: { factorSet: { effectiveFrom: { lte: fiscalYear } } },
    orderBy: [{ factorSet: { effectiveFrom: 'asc' } }, { factorSetId: 'asc' }, { id: 'asc' }],
    select: {
      code: true,
      activity: true,
      basis: true,
      numerator: true,
      denominator: true,
      comparator: true,
      factorSet: { select: { code: true } },
    },
  });
  const latest = new Map<string, FactorApplied>();
  for (const factor of factors) {
    latest.set(`${factor.activity}/${factor.basis}`, {
      code: factor.code,
      edition: factor.factorSet.code,
      activity: factor.activity,
      basis: factor.basis,
      numerator: factor.numerator.toFixed(),
      denominator: factor.denominator.toFixed(),
      comparator: factor.comparator as Comparator,
    });
  }
  return [...latest.values()];
}
