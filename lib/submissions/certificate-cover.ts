import { decimal, total } from '../calculation/decimal';
import { claimMetric, coverableMetrics, type Use } from '../certificates/approved-use';
import { coverAtHand } from '../certificates/cover-at-hand';
import type { Reader } from '../db/reader';
import { leafAmounts } from './leaf-amounts';
import type { UnitForm } from './load-form';

/** Which answers of the form are spoken of: as drafted, or as last submitted. */
export type Said = 'drafts' | 'submitted';

/** What the certificate ledger covers of each leaf, in MWh as canonical text; leaves that are not asked are left out. */
export type CertificateCover = ReadonlyMap<string, string>;

/** Reads the ledger only where the form asks for certificates. */
export async function certificateCover(
  db: Reader,
  { period, leaves, lists }: Pick<UnitForm, 'period' | 'leaves' | 'lists'>,
  said: Said,
): Promise<CertificateCover> {
  const asked = leaves.filter(({ questions }) => questions.some(({ metric }) => metric === claimMetric));
  if (period.kind !== 'QUARTER' || asked.length === 0) return new Map();
  const uses = asked.map((leaf): Use => {
    const amount = leafAmounts(leaf, lists, said);
    return {
      facility: leaf.code,
      period: period.code,
      consumed: total(coverableMetrics.flatMap((metric) => amount(metric) ?? [])),
      claimed: amount(claimMetric) ?? decimal('0'),
    };
  });
  return coverAtHand(db, period.fiscalYear, uses);
}
