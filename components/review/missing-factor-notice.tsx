import { getTranslations } from 'next-intl/server';
import type { MissingHere } from '@/lib/submissions/missing-factors';
import { Notice } from '../ui/notice';
import { TextLink } from '../ui/text-link';
import type { ReviewWords } from './review-words';

type Props = { missing: readonly MissingHere[]; words: ReviewWords };

/** What approving would leave missing, because nothing says what an activity emits; with the way to put a factor. */
export async function MissingFactorNotice({ missing, words: { r, locale } }: Props) {
  if (missing.length === 0) return null;
  const t = await getTranslations('trace.stored.absent');
  const chinese = locale === 'zh-CN';
  return (
    <Notice tone="caution" title={r('missingFactors.title', { count: missing.length })}>
      <ul className="grid gap-1">
        {missing.map(({ leaf, metric, metricEn, metricZh, activity, basis, member, reason }) => (
          <li key={`${leaf.code} ${metric} ${activity} ${basis} ${member}`}>
            {r('missingFactors.line', {
              leaf: chinese ? leaf.nameZh : leaf.nameEn,
              metric: chinese ? metricZh : metricEn,
              wanted: [activity, member, basis].filter(Boolean).join(', '),
              reason: t(reason),
            })}
          </li>
        ))}
      </ul>
      <p className="pt-1">
        <TextLink href="/reference/factors/missing">{r('missingFactors.put')}</TextLink>
      </p>
    </Notice>
  );
}
