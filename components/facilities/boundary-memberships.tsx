import { getLocale, getTranslations } from 'next-intl/server';
import type { OpenedLeaf } from '@/lib/organisation/open-leaf';
import { BlockHead } from '../ui/block-head';

type Props = { domain: 'facilities' | 'initiatives'; leaf: OpenedLeaf };

/** The saved perimeters a leaf is in, each with its rule. */
export async function BoundaryMemberships({ domain, leaf }: Props) {
  const [t, locale] = await Promise.all([getTranslations(domain), getLocale()]);
  const chinese = locale === 'zh-CN';
  return (
    <section>
      <BlockHead level={2} title={t('boundaries')} />
      {leaf.boundarySets.length === 0 ? <p className="text-ink-3 text-note">{t('noBoundary')}</p> : null}
      <ul className="grid gap-3 text-note">
        {leaf.boundarySets.map((set) => (
          <li key={set.code}>
            <p>{chinese ? set.nameZh : set.nameEn}</p>
            <p className="max-w-[720px] text-ink-3 text-label">{chinese ? set.ruleZh : set.ruleEn}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
