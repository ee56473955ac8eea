import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import type { VersionDifference, VersionTold } from '@/lib/metrics/open-metric';
import { BlockHead } from '../ui/block-head';

/** Every version of a definition, newest first: from when it holds, why it was made, and what it changed. */
export async function VersionList({ versions }: { versions: readonly VersionTold[] }) {
  const [t, locale] = await Promise.all([getTranslations('reference'), getLocale()]);
  return (
    <section>
      <BlockHead id="versions" level={2} title={t('metrics.versions')} />
      <ol className="grid max-w-[960px] gap-4">
        {versions.map(({ version, effectiveFrom, madeOn, reason, differences }) => (
          <li key={version} className="border-line border-t pt-2 text-note">
            <p>
              {t('metrics.versionLine', { version, year: String(effectiveFrom) })}
              <span className="text-ink-3"> · {formatDate(madeOn, locale)}</span>
            </p>
            {reason ? <p className="text-ink-2">{reason}</p> : null}
            {differences.length > 0 ? (
              <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[144px_minmax(0,1fr)]">
                {differences.map((difference) => (
                  <div key={difference.fact} className="contents">
                    <dt className="text-ink-3">{t(`editor.facts.${difference.fact}`)}</dt>
                    <dd className="break-words">
                      <Difference {...difference} none={t('metrics.noCode')} />
                    </dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Difference({ before, after, none }: VersionDifference & { none: string }) {
  return (
    <>
      <del className="text-ink-3">{before ?? none}</del> <ins>{after ?? none}</ins>
    </>
  );
}
