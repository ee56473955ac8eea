import { decimal } from '../calculation/decimal';
import { claimMetric } from '../certificates/approved-use';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import { certificateCover } from './certificate-cover';
import { leafAmounts } from './leaf-amounts';
import type { UnitForm } from './load-form';

/** Chosen once; whoever approves answers on certificates holds this lock until commit. */
const certificateLock = 7_300_245_873;

/**
 * Refuses to approve more on certificates than the ledger covers. Two approvals at once wait for each other, so that
 * neither takes megawatt hours that the other has just taken.
 */
export async function requireCover(
  tx: Tx,
  form: Pick<UnitForm, 'period' | 'leaves' | 'lists'>,
): Promise<void> {
  const claims = form.leaves.flatMap((leaf) => {
    const claimed = leafAmounts(leaf, form.lists, 'submitted')(claimMetric);
    return claimed?.gt(0) ? [{ leaf: leaf.code, claimed }] : [];
  });
  if (claims.length === 0) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(${certificateLock})`;
  const cover = await certificateCover(tx, form, 'submitted');
  const above = claims.filter(({ leaf, claimed }) => claimed.gt(decimal(cover.get(leaf) ?? '0')));
  if (above.length > 0) {
    throw new Refusal('answers-above-certificates', { places: above.map(({ leaf }) => leaf).join(', ') });
  }
}
