import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { UncoveredReason } from '../calculation/certificate';
import { coveredOf } from '../calculation/cover-consumption';
import { add, canonical, type Decimal, decimal, subtract, total, ZERO } from '../calculation/decimal';
import { quartersOf } from '../calendar/quarters-of';
import { reader } from '../db/reader';
import { approvedUse } from './approved-use';
import { coverInTurn, placeOf, sumBy } from './cover-in-turn';
import { certificatesThatCount, readCertificates, type StoredCertificate } from './read-certificates';
import { claimedPart, nothingUsed, unclaimedPart, yearSlots } from './year-slots';

/** A certificate with what was made of it; megawatt hours as canonical text. */
export interface LedgerCertificate extends StoredCertificate {
  readonly used: string;
  readonly uses: readonly {
    readonly facility: string;
    readonly period: string;
    readonly megawattHours: string;
  }[];
  readonly rest: string;
  /** Why the rest covers nothing; null where nothing is left. */
  readonly reason: UncoveredReason | null;
}

/** One facility and quarter. */
export interface LedgerPlace {
  readonly period: string;
  readonly consumed: string;
  readonly covered: string;
  readonly open: string;
  /** What was answered on certificates, approved. */
  readonly answered: string;
  /** More was answered than is covered: a certificate was taken back since. */
  readonly uncovered: boolean;
}

export interface LedgerFacility {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** In the order of the quarters; null where nothing was approved. */
  readonly quarters: readonly (LedgerPlace | null)[];
}

export interface OpenedLedger {
  readonly fiscalYear: number;
  readonly certificates: readonly LedgerCertificate[];
  readonly facilities: readonly LedgerFacility[];
  readonly sums: Readonly<Record<'bought' | 'used' | 'rest' | 'consumed' | 'open', string>>;
  readonly mayManage: boolean;
}

/**
 * The certificates of a fiscal year against its approved consumption, each megawatt hour once: what was answered on them
 * and approved keeps its own first. Null where the viewer may not read it, or there is no such year.
 */
export async function openCertificateLedger(
  viewer: Viewer,
  fiscalYear: number,
): Promise<OpenedLedger | null> {
  if (!canAtTop(viewer, 'certificate.read')) return null;
  const db = reader();
  if (!(await db.fiscalYear.findUnique({ where: { year: fiscalYear } }))) return null;
  const [stored, approved] = await Promise.all([
    readCertificates(db, fiscalYear),
    approvedUse(db, fiscalYear),
  ]);
  const named = stored.flatMap(({ facility }) => (facility ? [facility.code] : []));
  const codes = [...new Set([...[...approved.values()].map(({ facility }) => facility), ...named])];
  const slots = yearSlots(fiscalYear, codes, (place) => {
    const use = approved.get(place);
    return use ? [claimedPart(use), unclaimedPart(use)] : [];
  });
  const ledger = coverInTurn(certificatesThatCount(stored), slots);
  const units = await db.organisationalUnit.findMany({
    where: { code: { in: codes } },
    orderBy: { id: 'asc' },
    select: { code: true, nameEn: true, nameZh: true },
  });
  const used = sumBy(ledger.uses, ({ certificate }) => certificate);
  const facilities = units.map((unit) => ({
    ...unit,
    quarters: quartersOf(fiscalYear).map((period): LedgerPlace | null => {
      const place = { facility: unit.code, period };
      const use = approved.get(placeOf(place));
      if (!use) return null;
      const { consumed, claimed } = { ...nothingUsed, ...use };
      const covered = coveredOf(ledger, unit.code, period);
      return {
        period,
        consumed: canonical(consumed),
        covered: canonical(covered),
        open: canonical(subtract(consumed, covered)),
        answered: canonical(claimed),
        uncovered: claimed.gt(covered),
      };
    }),
  }));
  const places = facilities.flatMap(({ quarters }) => quarters.filter((one) => one !== null));
  const sum = (amounts: readonly string[]) => canonical(total(amounts.map(decimal)));
  const bought = total(
    stored.filter((one) => !one.countsByItsCertificates).map((one) => decimal(one.megawattHours)),
  );
  const usedAll = [...used.values()].reduce((all: Decimal, one) => add(all, one), ZERO);
  return {
    fiscalYear,
    facilities: facilities.filter(({ quarters }) => quarters.some((one) => one !== null)),
    certificates: stored.map((one): LedgerCertificate => {
      const mine = used.get(one.registryId) ?? ZERO;
      const left = ledger.rest.find(({ certificate }) => certificate === one.registryId);
      return {
        ...one,
        used: canonical(mine),
        uses: ledger.uses
          .filter(({ certificate }) => certificate === one.registryId)
          .map((use) => ({ ...use, megawattHours: canonical(use.megawattHours) })),
        rest: canonical(subtract(decimal(one.megawattHours), mine)),
        reason: one.countsByItsCertificates ? 'same-megawatt-hours' : (left?.reason ?? null),
      };
    }),
    sums: {
      bought: canonical(bought),
      used: canonical(usedAll),
      rest: canonical(subtract(bought, usedAll)),
      consumed: sum(places.map(({ consumed }) => consumed)),
      open: sum(places.map(({ open }) => open)),
    },
    mayManage: canAtTop(viewer, 'certificate.manage'),
  };
}
