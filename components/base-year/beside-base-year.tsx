import { getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { Paper } from '../reports/paper';
import { BlockHead } from '../ui/block-head';
import { TextLink } from '../ui/text-link';
import { LineTable } from './line-table';

type Props = { opened: OpenedBaseYear; year: number; paper: Pick<Paper, 'locale' | 'words'> };

const shown: ReadonlySet<string> = new Set(['GHG-S12-GROSS-LB', 'GHG-S12-GROSS-MB', 'GHG-S3']);

/** A report's year against the base year: as published, and as recalculated. Nothing where there is no base year before it. */
export async function BesideBaseYear({ opened, year, paper }: Props) {
  const t = await getTranslations('reference.baseYear');
  const { policy, lines, unit, inForce } = opened;
  if (!policy) return null;
  const title = t('beside.title', { year: `FY${policy.baseYear}` });
  return (
    <div>
      <BlockHead id="base-year" title={title} note={t('beside.note')} />
      <LineTable
        label={title}
        baseYear={policy.baseYear}
        inForce={inForce}
        unit={unit}
        years={[policy.baseYear, year]}
        lines={lines.filter(({ metric }) => shown.has(metric))}
        paper={paper}
      />
      <p className="mt-3 text-note">
        <TextLink href="/reference/base-year">{t('beside.link')}</TextLink>
      </p>
    </div>
  );
}
