import type { Certificate } from '../calculation/certificate';
import {
  type CertificateLedger,
  type CertificateUse,
  type Consumption,
  coverConsumption,
} from '../calculation/cover-consumption';
import { add, type Decimal, subtract, ZERO } from '../calculation/decimal';
import { groupBy } from './group-by';

/** One facility and quarter of the year with what is to be covered there, turn by turn. */
export interface Slot extends Omit<Consumption, 'megawattHours'> {
  readonly turns: readonly Decimal[];
}

/**
 * Covers a fiscal year in turns: what was approved keeps its certificates, then what is answered now, then the rest of
 * the consumption; so that a later answer never takes an earlier one's megawatt hours. Within a turn a certificate bought
 * for a facility goes before the pooled ones: answers that can be covered together then are. `slots` hold all four
 * quarters of every facility, with zeros where nothing is consumed. Pure.
 */
export function coverInTurn(certificates: readonly Certificate[], slots: readonly Slot[]): CertificateLedger {
  let left = certificates;
  let ledger: CertificateLedger = { uses: [], rest: [] };
  const turns = Math.max(1, ...slots.map((slot) => slot.turns.length));
  for (let turn = 0; turn < turns; turn += 1) {
    const open = slots.map(({ turns: amounts, ...slot }): Consumption => {
      return { ...slot, megawattHours: amounts[turn] ?? ZERO };
    });
    const found = coverOnce(left, open);
    left = afterUse(left, found.uses);
    ledger = { uses: [...ledger.uses, ...found.uses], rest: found.rest };
  }
  return { ...ledger, uses: together(ledger.uses) };
}

function coverOnce(certificates: readonly Certificate[], open: readonly Consumption[]): CertificateLedger {
  const owned = certificates.filter(({ facility }) => facility !== null);
  const slotsOf = groupBy(open, ({ facility }) => facility);
  const own = [...groupBy(owned, ({ facility }) => facility ?? '')].map(([facility, bought]) =>
    coverConsumption(bought, slotsOf.get(facility) ?? []),
  );
  const uses = own.flatMap((ledger) => ledger.uses);
  const pooled = coverConsumption(
    certificates.filter(({ facility }) => facility === null),
    stillOpen(open, uses),
  );
  return { uses: [...uses, ...pooled.uses], rest: [...own, pooled].flatMap((ledger) => ledger.rest) };
}

function stillOpen(open: readonly Consumption[], uses: readonly CertificateUse[]): Consumption[] {
  const covered = sumBy(uses, placeOf);
  return open.map((slot) => ({
    ...slot,
    megawattHours: subtract(slot.megawattHours, covered.get(placeOf(slot)) ?? ZERO),
  }));
}

function afterUse(certificates: readonly Certificate[], uses: readonly CertificateUse[]): Certificate[] {
  const used = sumBy(uses, ({ certificate }) => certificate);
  return certificates
    .map((one) => ({ ...one, megawattHours: subtract(one.megawattHours, used.get(one.id) ?? ZERO) }))
    .filter(({ megawattHours }) => megawattHours.gt(ZERO));
}

/** Uses of one certificate at one facility and quarter as one, in the order they were first made. */
function together(uses: readonly CertificateUse[]): CertificateUse[] {
  const groups = groupBy(uses, (use) => `${use.certificate}\n${placeOf(use)}`);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            ...first,
            megawattHours: more.reduce((sum, use) => add(sum, use.megawattHours), first.megawattHours),
          },
        ]
      : [],
  );
}

export const placeOf = ({ facility, period }: { facility: string; period: string }): string =>
  `${facility}/${period}`;

/** Megawatt hours by whatever `key` says. */
export function sumBy<T extends { readonly megawattHours: Decimal }>(
  parts: readonly T[],
  key: (part: T) => string,
): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const part of parts) sums.set(key(part), add(sums.get(key(part)) ?? ZERO, part.megawattHours));
  return sums;
}
