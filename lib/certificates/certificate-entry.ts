import { isCivilDate } from '../calendar/is-civil-date';
import { Refusal } from '../errors';
import { parseNumber } from '../forms/parse-number';
import { certificateKinds } from './certificate-words';

/** A certificate as a person writes it. */
export interface CertificateEntry {
  readonly registryId: string;
  readonly kind: string;
  readonly source: string;
  readonly megawattHours: string;
  readonly generatedFrom: string;
  readonly generatedTo: string;
  /** Code of the facility it was bought for; empty where it is for all. */
  readonly facility: string;
  /** Registry id of the contract it came with; empty without one. */
  readonly contract: string;
  readonly note: string;
  /** Number of its line; null where it has a form of its own. */
  readonly line: number | null;
}

/** As registries write them: letters of one size, no blanks around. */
export const registryIdOf = (text: string): string => text.trim().toUpperCase();

/** The same entry with its id, kind and amount as the ledger keeps them, or the refusal that says what to write. Pure. */
export function readEntry(entry: CertificateEntry): CertificateEntry | Refusal {
  const registryId = registryIdOf(entry.registryId);
  const kind = certificateKinds.find((one) => one.toLowerCase() === entry.kind.trim().toLowerCase());
  const amount = parseNumber(entry.megawattHours, { unit: 'MWh' });
  const { generatedFrom, generatedTo } = entry;
  if (registryId === '' || registryId.length > 100)
    return refuse(entry, 'certificate-id-wanted', 'registryId');
  if (!kind) return refuse(entry, 'certificate-kind-wanted', 'kind');
  if (!amount.ok || amount.value === '0' || amount.value.startsWith('-'))
    return refuse(entry, 'certificate-amount-wanted', 'megawattHours');
  if (!isCivilDate(generatedFrom) || !isCivilDate(generatedTo) || generatedFrom > generatedTo)
    return refuse(entry, 'certificate-days-wanted', 'generatedFrom');
  if (entry.note.length > 500) return refuse(entry, 'certificate-note-long', 'note');
  if (kind === 'contract' && entry.contract !== '')
    return refuse(entry, 'certificate-contract-of-contract', 'contract');
  return { ...entry, registryId, kind, megawattHours: amount.value, contract: registryIdOf(entry.contract) };
}

/** The refusal at its place: the field of the form, or the line of the list. */
export function refuse(entry: CertificateEntry, code: string, field: keyof CertificateEntry): Refusal {
  const id = registryIdOf(entry.registryId);
  const place = [entry.line === null ? '' : `#${entry.line}`, id].filter(Boolean).join(' ');
  return new Refusal(code, { place: place || '?' }, entry.line === null ? field : 'lines');
}
