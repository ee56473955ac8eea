'use server';

import { z } from 'zod';
import { certificateLines } from '@/lib/certificates/certificate-lines';
import { recordStatus } from '@/lib/certificates/record-status';
import { registerCertificates } from '@/lib/certificates/register-certificates';
import { action } from '@/lib/forms/action';
import { tickField } from '@/lib/forms/fields';

const short = z.string({ error: 'form-incomplete' }).trim().max(500, 'entry-too-long');
const list = z.string({ error: 'form-incomplete' }).max(200_000, 'entry-too-long');

export const registerCertificateAction = action(
  z.object({
    registryId: short,
    kind: short,
    source: short,
    megawattHours: short,
    generatedFrom: short,
    generatedTo: short,
    facility: short,
    contract: short,
    note: short,
  }),
  async (viewer, entry) => {
    await registerCertificates(viewer, [{ ...entry, line: null }]);
    return { done: 'registered' };
  },
);

export const registerLinesAction = action(z.object({ lines: list }), async (viewer, { lines }) => {
  await registerCertificates(viewer, certificateLines(lines));
  return { done: 'registered' };
});

export const recordStatusAction = action(
  z
    .object({ certificates: list, kind: short, holds: short, datedOn: short, evidence: short })
    .catchall(tickField),
  async (viewer, { certificates, kind, holds, datedOn, evidence, ...ticked }) => {
    await recordStatus(viewer, {
      ...{ kind, datedOn, evidence },
      certificates: certificates.split(/[\n;]/),
      holds: holds !== 'no',
      criteria: Object.keys(ticked).filter((name) => ticked[name]),
    });
    return { done: 'recorded' };
  },
);
