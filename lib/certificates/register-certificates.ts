import { canAtTop, roleAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { dbDate } from '../calendar/db-date';
import type { Tx } from '../db/tx';
import { Refusal, Refusals } from '../errors';
import { record } from '../record/record';
import { type CertificateEntry, readEntry, refuse } from './certificate-entry';

/** More at once would hold the ledger too long, and nobody reads the list of what is wrong. */
const atOnce = 500;
const refusalsShown = 12;

/**
 * Registers certificates, all of them or none: each that cannot be is refused with its own sentence. What becomes of them
 * is recorded later; until then they cover nothing.
 */
export async function registerCertificates(
  viewer: Viewer,
  written: readonly CertificateEntry[],
): Promise<number> {
  if (!canAtTop(viewer, 'certificate.manage')) throw new Refusal('not-allowed');
  const [first] = written;
  if (!first) throw new Refusal('certificate-lines-wanted', {}, 'lines');
  if (written.length > atOnce) throw new Refusal('certificate-lines-many', { most: String(atOnce) }, 'lines');
  const read = written.map(readEntry);
  const entries = read.filter((one): one is CertificateEntry => !(one instanceof Refusal));
  throwAny(read.filter((one): one is Refusal => one instanceof Refusal));
  const ids = entries.map(({ registryId }) => registryId);
  await record(
    viewer,
    {
      type: 'certificate.registered',
      role: roleAtTop(viewer, 'certificate.manage'),
      subjectType: 'certificate',
      subjectKey: ids.length === 1 ? (ids[0] ?? '') : `${ids[0]} (+${ids.length - 1})`,
      after: {
        certificates: entries.map(({ registryId, megawattHours }) => ({ registryId, megawattHours })),
      },
    },
    async (tx, eventId) => {
      const known = await knownTo(tx, entries);
      throwAny(entries.flatMap((entry, place) => unknownIn(entry, known, ids.slice(0, place)) ?? []));
      const isContract = ({ kind }: CertificateEntry) => kind === 'contract';
      // Contracts first: what came with them refers to them.
      for (const part of [entries.filter(isContract), entries.filter((entry) => !isContract(entry))]) {
        await tx.energyCertificate.createMany({ data: part.map((entry) => rowOf(entry, known, eventId)) });
        await learnContracts(tx, known, part.filter(isContract));
      }
    },
  );
  return entries.length;
}

function throwAny(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refusals(refusals.slice(0, refusalsShown));
}

interface Known {
  readonly sources: ReadonlySet<string>;
  /** Unit id by code. */
  readonly facilities: ReadonlyMap<string, number>;
  readonly registered: ReadonlySet<string>;
  /** Id by registry id; null of those that come with the same list. */
  readonly contracts: Map<string, number | null>;
}

async function knownTo(tx: Tx, entries: readonly CertificateEntry[]): Promise<Known> {
  const sources = await tx.codeListMember.findMany({
    where: { listCode: 'clean-source' },
    select: { code: true },
  });
  const facilities = await tx.organisationalUnit.findMany({
    where: { kind: 'FACILITY', code: { in: entries.map(({ facility }) => facility) } },
    select: { id: true, code: true },
  });
  const named = entries.flatMap(({ registryId, contract }) => [registryId, contract]);
  const stored = await tx.energyCertificate.findMany({
    where: { registryId: { in: named } },
    select: { id: true, registryId: true, kind: true },
  });
  const contracts = new Map<string, number | null>(
    entries.filter(({ kind }) => kind === 'contract').map(({ registryId }) => [registryId, null]),
  );
  for (const { id, registryId, kind } of stored) if (kind === 'contract') contracts.set(registryId, id);
  return {
    sources: new Set(sources.map(({ code }) => code)),
    facilities: new Map(facilities.map(({ id, code }) => [code, id])),
    registered: new Set(stored.map(({ registryId }) => registryId)),
    contracts,
  };
}

function unknownIn(entry: CertificateEntry, known: Known, before: readonly string[]): Refusal | null {
  const { registryId, source, facility, contract } = entry;
  if (known.registered.has(registryId)) return refuse(entry, 'certificate-registered', 'registryId');
  if (before.includes(registryId)) return refuse(entry, 'certificate-twice', 'registryId');
  if (!known.sources.has(source)) return refuse(entry, 'certificate-source-wanted', 'source');
  if (facility !== '' && !known.facilities.has(facility))
    return refuse(entry, 'certificate-facility-unknown', 'facility');
  if (contract !== '' && !known.contracts.has(contract))
    return refuse(entry, 'certificate-contract-unknown', 'contract');
  return null;
}

async function learnContracts(
  tx: Tx,
  { contracts }: Known,
  created: readonly CertificateEntry[],
): Promise<void> {
  const rows = await tx.energyCertificate.findMany({
    where: { registryId: { in: created.map(({ registryId }) => registryId) } },
    select: { id: true, registryId: true },
  });
  for (const { id, registryId } of rows) contracts.set(registryId, id);
}

const rowOf = (entry: CertificateEntry, { facilities, contracts }: Known, eventId: bigint) => ({
  registryId: entry.registryId,
  kind: entry.kind,
  source: entry.source,
  megawattHours: entry.megawattHours,
  generatedFrom: dbDate(entry.generatedFrom),
  generatedTo: dbDate(entry.generatedTo),
  unitId: facilities.get(entry.facility) ?? null,
  contractId: contracts.get(entry.contract) ?? null,
  note: entry.note || null,
  eventId,
});
