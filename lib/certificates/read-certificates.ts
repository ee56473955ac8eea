import { type Certificate, qualityCriteria } from '../calculation/certificate';
import { decimal } from '../calculation/decimal';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { fiscalYearSpan } from '../calendar/fiscal-year-span';
import type { Reader } from '../db/reader';
import { certificateState } from './certificate-state';

/** A certificate as it stands in the ledger, with all that was recorded of it, the first first. */
export interface StoredCertificate {
  readonly registryId: string;
  readonly kind: string;
  /** A member of the list "clean-source". */
  readonly source: string;
  /** Canonical number text. */
  readonly megawattHours: string;
  readonly generatedFrom: CivilDate;
  readonly generatedTo: CivilDate;
  /** Null where it is for all facilities. */
  readonly facility: { readonly code: string; readonly nameEn: string; readonly nameZh: string } | null;
  /** The contract it came with. */
  readonly contract: string | null;
  /** Of a contract: whether its certificates are here too, and count in its place. */
  readonly countsByItsCertificates: boolean;
  readonly illustrative: boolean;
  readonly note: string | null;
  readonly statuses: readonly StoredStatus[];
  readonly state: ReturnType<typeof certificateState>;
}

export interface StoredStatus {
  readonly kind: string;
  readonly holds: boolean;
  readonly criteria: readonly string[];
  readonly datedOn: CivilDate;
  readonly evidence: string;
  readonly at: Date;
  readonly actorId: string | null;
}

/** The certificates that were generated, wholly or in part, in a fiscal year; the oldest first. */
export async function readCertificates(db: Reader, fiscalYear: number): Promise<StoredCertificate[]> {
  const { startsOn, endsOn } = fiscalYearSpan(fiscalYear);
  const rows = await db.energyCertificate.findMany({
    where: { generatedFrom: { lte: dbDate(endsOn) }, generatedTo: { gte: dbDate(startsOn) } },
    orderBy: [{ generatedFrom: 'asc' }, { generatedTo: 'asc' }, { registryId: 'asc' }],
    include: {
      unit: { select: { code: true, nameEn: true, nameZh: true } },
      contract: { select: { registryId: true } },
      certificates: { take: 1, select: { id: true } },
      statuses: {
        orderBy: { id: 'asc' },
        include: { event: { select: { at: true, actorId: true } } },
      },
    },
  });
  return rows.map(({ statuses, unit, contract, certificates, ...row }) => ({
    registryId: row.registryId,
    kind: row.kind,
    source: row.source,
    megawattHours: row.megawattHours.toFixed(),
    generatedFrom: civilDate(row.generatedFrom),
    generatedTo: civilDate(row.generatedTo),
    facility: unit,
    contract: contract?.registryId ?? null,
    countsByItsCertificates: certificates.length > 0,
    illustrative: row.provenance === 'ILLUSTRATIVE',
    note: row.note,
    statuses: statuses.map(({ event, datedOn, kind, holds, criteria, evidence }) => ({
      ...{ kind, holds, criteria, evidence },
      datedOn: civilDate(datedOn),
      at: event.at,
      actorId: event.actorId,
    })),
    state: certificateState(statuses),
  }));
}

/** What may cover: a contract whose certificates are here is left to them, for they are the same megawatt hours. Pure. */
export const certificatesThatCount = (stored: readonly StoredCertificate[]): Certificate[] =>
  stored
    .filter(({ countsByItsCertificates }) => !countsByItsCertificates)
    .map(({ registryId, kind, megawattHours, generatedFrom, generatedTo, facility, state }) => ({
      id: registryId,
      kind,
      megawattHours: decimal(megawattHours),
      generatedFrom,
      generatedTo,
      facility: facility?.code ?? null,
      ...state,
    }));

export const unmetCriteria = ({ state }: Pick<StoredCertificate, 'state'>) =>
  qualityCriteria.filter((criterion) => !state.criteriaMet.has(criterion));
