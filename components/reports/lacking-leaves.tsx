import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { traceHref } from '@/components/trace/trace-href';
import type { Figure } from '@/lib/reports/figure';
import { nameIn, type Paper } from './paper';

/** Named before the rest is counted. */
const named = 3;

/** The sites and programmes that are missing in a figure because no factor was found, each a link to what it lacks. */
export async function LackingLeaves({ figure, paper }: { figure: Figure; paper: Paper }) {
  const { lacking = [], metric } = figure;
  if (lacking.length === 0) return null;
  const t = await getTranslations('reports.lacking');
  return (
    <span className="block whitespace-normal text-amber text-label">
      {t('label')}
      {paper.words.colon}
      {lacking.slice(0, named).map((leaf, place) => (
        <Fragment key={leaf.code}>
          {place > 0 ? t('separator') : null}
          <a
            className="underline underline-offset-3"
            href={traceHref(paper.base, metric, { leaf: leaf.code, quarter: leaf.periods.at(-1) })}
          >
            {nameIn(paper.locale, leaf)}
          </a>
        </Fragment>
      ))}
      {lacking.length > named ? t('more', { count: lacking.length - named }) : null}
    </span>
  );
}
