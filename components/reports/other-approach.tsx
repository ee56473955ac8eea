import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { ConsolidationApproach } from '@/lib/calculation/accounting-share';

type Props = { approach: ConsolidationApproach; adopted: ConsolidationApproach; href: string };

/** Says that figures are drawn around another boundary than the one the group reports by, and leads back to that. */
export async function OtherApproach({ approach, adopted, href }: Props) {
  if (approach === adopted) return null;
  const t = await getTranslations('reports');
  return (
    <Notice tone="caution" title={t('approach.title', { approach: t(`approach.names.${approach}`) })}>
      {t('approach.text', { adopted: t(`approach.names.${adopted}`) })}{' '}
      <a className="link" href={href}>
        {t('approach.back')}
      </a>
    </Notice>
  );
}
