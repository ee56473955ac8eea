import { getLocale, getTranslations } from 'next-intl/server';
import type { MetricReferred, OpenedMetric } from '@/lib/metrics/open-metric';
import { BlockHead } from '../ui/block-head';
import { TextLink } from '../ui/text-link';

/** Who is asked for a metric, what it is made from and what is made from it. */
export async function MetricRelations({ metric }: { metric: OpenedMetric }) {
  const [t, locale] = await Promise.all([getTranslations('reference'), getLocale()]);
  const chinese = locale === 'zh-CN';
  return (
    <div className="grid gap-10 md:grid-cols-2 lg:grid-cols-3">
      <section>
        <BlockHead level={2} title={t('metrics.askedOf')} />
        {metric.sets.length === 0 ? <p className="text-ink-3 text-note">{t('metrics.nobody')}</p> : null}
        <ul className="grid gap-1 text-note">
          {metric.sets.map(({ set, required, direct }) => (
            <li key={set}>
              {t(`sets.${set as 'store'}`)}{' '}
              <span className="text-ink-3">
                {t(required ? 'metrics.required' : 'metrics.optional')}
                {direct ? `, ${t('metrics.direct')}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Referred title={t('metrics.reads')} metrics={metric.operands} chinese={chinese} />
      <Referred title={t('metrics.usedBy')} metrics={metric.usedBy} chinese={chinese} />
      {metric.members.length > 0 ? (
        <section>
          <BlockHead level={2} title={t('metrics.breakdown')} />
          <ul className="grid gap-1 text-note">
            {metric.members.map((member) => (
              <li key={member.code}>
                {chinese ? member.nameZh : member.nameEn} <span className="text-ink-3">{member.code}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

type ReferredProps = { title: string; metrics: readonly MetricReferred[]; chinese: boolean };

function Referred({ title, metrics, chinese }: ReferredProps) {
  if (metrics.length === 0) return null;
  return (
    <section>
      <BlockHead level={2} title={title} />
      <ul className="grid gap-1 text-note">
        {metrics.map((metric) => (
          <li key={metric.code}>
            <TextLink href={`/reference/metrics/${metric.code}`}>
              {chinese ? metric.nameZh : metric.nameEn}
            </TextLink>{' '}
            <span className="text-ink-3">{metric.code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
