import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';

export interface CertificateFacility {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** The facilities that certificates can be bought for: those asked about them; none for whoever may not register. */
export async function listCertificateFacilities(viewer: Viewer): Promise<CertificateFacility[]> {
  if (!canAtTop(viewer, 'certificate.manage')) return [];
  const items = await reader().metricSetItem.findMany({
    where: { metric: { code: 'EN-GEC' } },
    distinct: ['set'],
    select: { set: true },
  });
  return reader().organisationalUnit.findMany({
    where: { kind: 'FACILITY', type: { in: items.map(({ set }) => set) } },
    orderBy: { id: 'asc' },
    select: { code: true, nameEn: true, nameZh: true },
  });
}
