import { reader } from '../db/reader';
import { log } from '../log';
import { operate } from '../record/operate';
import { currentSeal, seal, unseal } from './seal';

/**
 * Seals every second factor's key anew that is not under today's secret and cipher, so that the older ones can be
 * destroyed. What none of the readable secrets opens stays as it is. Returns how many were sealed anew, and how many stay.
 */
export async function resealSecondFactors(): Promise<{ resealed: number; stay: number }> {
  const old = await reader().user.findMany({
    where: { totpSecret: { not: null }, NOT: { totpSecret: { startsWith: currentSeal() } } },
    select: { id: true, totpSecret: true },
  });
  let resealed = 0;
  for (const { id, totpSecret } of old) {
    const key = totpSecret === null ? null : unseal(totpSecret, id);
    if (key === null) continue;
    const changed = await operate((tx) =>
      tx.user.updateMany({ where: { id, totpSecret }, data: { totpSecret: seal(key, id) } }),
    );
    resealed += changed.count;
  }
  const result = { resealed, stay: old.length - resealed };
  if (old.length > 0) log(result.stay > 0 ? 'warn' : 'info', 'second factors sealed anew', result);
  return result;
}
