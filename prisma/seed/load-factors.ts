import type { Tx } from '@/lib/db/tx';
import { cell } from './read-csv';
import type { ReferenceData } from './reference-data';

/** Writes the factor editions and their factors. */
export async function loadFactors(
  tx: Tx,
  eventId: bigint,
  { factorSets, factors }: Pick<ReferenceData, 'factorSets' | 'factors'>,
): Promise<void> {
  for (const set of factorSets) {
    const { id } = await tx.factorSet.create({
      data: {
        code: cell(set, 'code'),
        nameEn: cell(set, 'name_en'),
        nameZh: cell(set, 'name_zh'),
        effectiveFrom: Number(cell(set, 'effective_from')),
        eventId,
      },
      select: { id: true },
    });
    const own = factors.filter((factor) => factor.factor_set === set.code);
    await tx.factor.createMany({
      data: own.map((factor) => ({
        factorSetId: id,
        code: cell(factor, 'code'),
        activity: cell(factor, 'activity'),
        basis: cell(factor, 'basis'),
        numerator: cell(factor, 'numerator'),
        denominator: cell(factor, 'denominator'),
        unit: cell(factor, 'unit'),
        comparator: cell(factor, 'comparator'),
        source: cell(factor, 'source'),
        confidence: cell(factor, 'confidence'),
      })),
    });
  }
}
