import { coveredOf } from '../calculation/cover-consumption';
import { canonical, ZERO } from '../calculation/decimal';
import { atHead } from '../db/at-head';
import type { Reader } from '../db/reader';
import { approvedUse, type Use } from './approved-use';
import { coverInTurn, placeOf } from './cover-in-turn';
import { certificatesThatCount, readCertificates } from './read-certificates';
import { claimedPart, unclaimedPart, yearSlots } from './year-slots';

/**
 * What the ledger covers of a unit's quarter that is being answered, by facility, in megawatt hours as canonical text:
 * whatever was approved elsewhere in the fiscal year keeps its certificates, then come the answers at hand together.
 */
export async function coverAtHand(
  db: Reader,
  fiscalYear: number,
  atHand: readonly Use[],
): Promise<ReadonlyMap<string, string>> {
  const stored = await atHead(db, `certificates ${fiscalYear}`, () => readCertificates(db, fiscalYear));
  const approved = await atHead(db, `certificates used ${fiscalYear}`, () => approvedUse(db, fiscalYear));
  const own = new Map(atHand.map((use) => [placeOf(use), use]));
  const facilities = [
    ...[...approved.values(), ...atHand].map(({ facility }) => facility),
    ...stored.flatMap(({ facility }) => (facility ? [facility.code] : [])),
  ];
  const slots = yearSlots(fiscalYear, facilities, (place) => {
    const [now, before] = [own.get(place), approved.get(place)];
    if (now) return [ZERO, claimedPart(now), unclaimedPart(now)];
    return before ? [claimedPart(before)] : [];
  });
  const ledger = coverInTurn(certificatesThatCount(stored), slots);
  return new Map(
    atHand.map(({ facility, period }) => [facility, canonical(coveredOf(ledger, facility, period))]),
  );
}
