import { type Certificate, type UncoveredReason, unfitness } from './certificate';
import { add, type Decimal, subtract, ZERO } from './decimal';

/** What a facility drew from the grid in one quarter of the fiscal year. */
export type Consumption = {
  readonly facility: string;
  /** "fy2023-q1"; in one year their texts stand in time order. */
  readonly period: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly megawattHours: Decimal;
};

/** A part of one certificate, put to one facility and quarter. */
export type CertificateUse = {
  readonly certificate: string;
  readonly facility: string;
  readonly period: string;
  readonly megawattHours: Decimal;
};

export type CertificateRest = {
  readonly certificate: string;
  readonly megawattHours: Decimal;
  readonly reason: UncoveredReason;
};

/** The ledger of one fiscal year: every megawatt hour of every certificate is either used once or stands in `rest`. */
export type CertificateLedger = {
  readonly uses: readonly CertificateUse[];
  readonly rest: readonly CertificateRest[];
};

/**
 * Covers a fiscal year's consumption with certificates, each megawatt hour once: in the order of generation, then of
 * id; a quarter's excess moves to later quarters of the year, never backward, never to another year; never above what
 * was consumed (GHG Protocol Scope 2 Guidance, ch. 7; calculation-rules §4 and §14). Pure: the order of what is given
 * does not matter.
 */
export function coverConsumption(
  certificates: readonly Certificate[],
  consumption: readonly Consumption[],
): CertificateLedger {
  const slots = [...consumption].sort(inTime).map((each) => ({ ...each, open: each.megawattHours }));
  const [uses, rest]: [CertificateUse[], CertificateRest[]] = [[], []];
  const seen = new Set<string>();
  for (const certificate of [...certificates].sort(byGeneration)) {
    const { id } = certificate;
    const unfit = seen.has(id) ? 'same-megawatt-hours' : unfitness(certificate);
    if (unfit) {
      rest.push({ certificate: id, megawattHours: certificate.megawattHours, reason: unfit });
      continue;
    }
    seen.add(id);
    const own = slots.filter((slot) => isFor(certificate, slot));
    const reachable = own.filter((slot) => reaches(certificate, slot, slots[0]?.startsOn ?? ''));
    let left = certificate.megawattHours;
    for (const slot of reachable) {
      const used = smaller(left, slot.open);
      if (used.lte(ZERO)) continue;
      uses.push({ certificate: id, facility: slot.facility, period: slot.period, megawattHours: used });
      slot.open = subtract(slot.open, used);
      left = subtract(left, used);
    }
    if (left.gt(ZERO)) {
      rest.push({ certificate: id, megawattHours: left, reason: whyLeft(own, reachable) });
    }
  }
  return { uses, rest };
}

function whyLeft(own: readonly Consumption[], reachable: readonly Consumption[]): UncoveredReason {
  if (own.length === 0) return 'other-facility';
  return reachable.length === 0 ? 'out-of-period' : 'excess';
}

/** What is covered of one facility and quarter. */
export const coveredOf = (ledger: CertificateLedger, facility: string, period: string): Decimal =>
  ledger.uses
    .filter((use) => use.facility === facility && use.period === period)
    .reduce((sum, use) => add(sum, use.megawattHours), ZERO);

/** Generated within the year that is covered, and not after the quarter it is put to. */
const reaches = (certificate: Certificate, slot: Consumption, yearStartsOn: string): boolean =>
  certificate.generatedFrom >= yearStartsOn && certificate.generatedTo <= slot.endsOn;

const isFor = (certificate: Certificate, { facility }: Consumption): boolean =>
  certificate.facility === null || certificate.facility === facility;

const smaller = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);

const inTime = (a: Consumption, b: Consumption): number =>
  compare(a.startsOn, b.startsOn) || compare(a.facility, b.facility);

const byGeneration = (a: Certificate, b: Certificate): number =>
  compare(a.generatedFrom, b.generatedFrom) || compare(a.generatedTo, b.generatedTo) || compare(a.id, b.id);

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
