import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';

export interface CertificateYear {
  readonly year: number;
  readonly open: boolean;
  /** Generated in it, wholly or in part. */
  readonly certificates: number;
  /** Canonical number text. */
  readonly megawattHours: string;
}

/** The fiscal years, the latest first, with the certificates generated in each; null where the viewer may not read them. */
export async function listCertificateYears(viewer: Viewer): Promise<CertificateYear[] | null> {
  if (!canAtTop(viewer, 'certificate.read')) return null;
  return reader().$queryRaw<CertificateYear[]>`
    select y.year, y.state = 'OPEN' as open, count(c.id)::int as certificates,
      trim_scale(coalesce(sum(c.megawatt_hours), 0))::text as "megawattHours"
    from fiscal_year y
    left join energy_certificate c on c.generated_from <= y.ends_on and c.generated_to >= y.starts_on
      and not exists (select 1 from energy_certificate own where own.contract_id = c.id)
    group by y.year, y.state
    order by y.year desc`;
}
