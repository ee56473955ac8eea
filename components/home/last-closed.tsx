import { getLocale, getTranslations } from 'next-intl/server';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import type { LastClosedFigures } from '@/lib/reports/last-closed-figures';
import { displayWords } from '../figures/display-words';
import { Figure } from '../figures/figure';
import { ProvenanceLine } from '../figures/provenance-line';
import { markOf } from '../reports/mark-of';
import { traceHref } from '../trace/trace-href';
import { BlockHead } from '../ui/block-head';
import { TextLink } from '../ui/text-link';

/** A few figures of the last closed year, each a link to its trace; closed by the double rule. */
export async function LastClosed({ last }: { last: LastClosedFigures }) {
  const [t, locale, words] = await Promise.all([getTranslations('home'), getLocale(), displayWords()]);
  const chinese = locale === 'zh-CN';
  const year = String(last.fiscalYear);
  const unit = chinese ? last.unitNameZh : last.unitNameEn;
  return (
    <section>
      <BlockHead level={2} title={t('published')} note={t('publishedNote', { year, unit })} />
      <ul className="border-rule border-t border-b-4 [border-bottom-style:double]">
        {last.figures.map(({ figure, set }) => {
          const base = {
            year: last.fiscalYear,
            unit: last.unitCode,
            boundary: set?.code ?? null,
            period: 'FY',
          };
          const mark = markOf(figure);
          const change = figure.change && formatChange(figure.change, locale);
          return (
            <li
              key={figure.metric}
              className="flex items-baseline justify-between gap-x-6 border-line border-b py-3 last:border-b-0"
            >
              <div className="min-w-0 text-note">
                <p>{chinese ? figure.nameZh : figure.nameEn}</p>
                <p className="text-ink-3 text-label">
                  {[
                    set && (chinese ? set.nameZh : set.nameEn),
                    change ? t('against', { year, change }) : t('year', { year }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {mark ? (
                    <>
                      {' '}
                      · <ProvenanceLine mark={mark} words={words} />
                    </>
                  ) : null}
                </p>
              </div>
              <p className="whitespace-nowrap text-section">
                <Figure
                  shown={formatFigure(figure.shown ?? '')}
                  comparator={figure.comparator}
                  href={traceHref(base, figure.metric)}
                  unit={figure.unit}
                  words={words}
                />
              </p>
            </li>
          );
        })}
      </ul>
      <p className="mt-3 text-note">
        <TextLink href={`/reports/fy${year}?unit=${last.unitCode}`}>{t('openReport')}</TextLink>
      </p>
    </section>
  );
}
