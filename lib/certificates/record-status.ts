import { canAtTop, roleAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type QualityCriterion, qualityCriteria } from '../calculation/certificate';
import { businessDate } from '../calendar/business-date';
import { civilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { isCivilDate } from '../calendar/is-civil-date';
import { Refusal, Refusals } from '../errors';
import { record } from '../record/record';
import { registryIdOf } from './certificate-entry';
import { type StatusKind, statusKinds } from './certificate-words';

export interface StatusInput {
  /** Registry ids; what is recorded is recorded of each. */
  readonly certificates: readonly string[];
  readonly kind: string;
  /** False: what was recorded before is not so. */
  readonly holds: boolean;
  /** All criteria that are met, where that is what is recorded. */
  readonly criteria: readonly string[];
  readonly datedOn: string;
  readonly evidence: string;
}

/** Records what became of certificates, with its day and evidence. Nothing before is changed; of each kind the last counts. */
export async function recordStatus(viewer: Viewer, input: StatusInput, now = new Date()): Promise<void> {
  if (!canAtTop(viewer, 'certificate.manage')) throw new Refusal('not-allowed');
  const ids = [...new Set(input.certificates.map(registryIdOf))].filter((id) => id !== '');
  const { kind, evidence, datedOn, criteria } = checked(input, businessDate(now));
  if (ids.length === 0) throw new Refusal('certificate-id-wanted', { place: '?' }, 'certificates');
  await record(
    viewer,
    {
      type: 'certificate.status-recorded',
      role: roleAtTop(viewer, 'certificate.manage'),
      subjectType: 'certificate',
      subjectKey: ids.length === 1 ? (ids[0] ?? '') : `${ids[0]} (+${ids.length - 1})`,
      after: { certificates: ids, kind, holds: input.holds, criteria, datedOn },
      reason: evidence,
    },
    async (tx, eventId) => {
      const found = await tx.energyCertificate.findMany({
        where: { registryId: { in: ids } },
        select: { id: true, registryId: true, generatedFrom: true },
      });
      const wrong = ids.flatMap((place): Refusal[] => {
        const one = found.find(({ registryId }) => registryId === place);
        if (!one) return [new Refusal('certificate-unknown', { place }, 'certificates')];
        const early = datedOn < civilDate(one.generatedFrom);
        return early ? [new Refusal('certificate-day-early', { place }, 'datedOn')] : [];
      });
      if (wrong.length > 0) throw new Refusals(wrong.slice(0, 12));
      await tx.certificateStatus.createMany({
        data: found.map(({ id }) => ({
          certificateId: id,
          ...{ kind, holds: input.holds, criteria, evidence, eventId },
          datedOn: dbDate(datedOn),
        })),
      });
    },
  );
}

function checked({ kind, datedOn, evidence, criteria }: StatusInput, today: string) {
  const known = statusKinds.find((one): one is StatusKind => one === kind);
  if (!known) throw new Refusal('certificate-status-wanted', {}, 'kind');
  if (!isCivilDate(datedOn) || datedOn > today) throw new Refusal('certificate-day-wanted', {}, 'datedOn');
  if (evidence.trim() === '') throw new Refusal('certificate-evidence-wanted', {}, 'evidence');
  const met: QualityCriterion[] =
    known === 'criteria-met' ? qualityCriteria.filter((one) => criteria.includes(one)) : [];
  return { kind: known, datedOn, evidence: evidence.trim(), criteria: met };
}
