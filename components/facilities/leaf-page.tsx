import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { formatPeriod } from '@/lib/display/format-period';
import type { AnswersThroughTime } from '@/lib/facilities/answers-through-time';
import type { OpenedLeaf } from '@/lib/organisation/open-leaf';
import { Bilingual } from '../figures/bilingual';
import { displayWords } from '../figures/display-words';
import { MarksKey } from '../figures/marks-key';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';
import { Pagination } from '../ui/pagination';
import { SectionHead } from '../ui/section-head';
import { AnswersTable } from './answers-table';
import { BoundaryMemberships } from './boundary-memberships';
import { HoldingTable } from './holding-table';
import { LeafFacts } from './leaf-facts';
import { SaidList } from './said-list';

type Props = {
  domain: 'facilities' | 'initiatives';
  leaf: OpenedLeaf;
  answers: AnswersThroughTime;
  /** Of a facility: in which scope its emissions belong. */
  scope?: ReactNode;
  /** Its lease puts what it emits into another category than what is held of it would. */
  leased?: boolean;
};

/** A facility or an initiative: its place, what is held of it, and its answers through time. */
export async function LeafPage({ domain, leaf, answers, scope, leased = false }: Props) {
  const [t, frame, locale, words] = await Promise.all([
    getTranslations(domain),
    getTranslations('frame'),
    getLocale(),
    displayWords(),
  ]);
  const step = (code: string | null, label: string) =>
    code
      ? { href: `/${domain}/${leaf.code}?until=${code}`, label: `${label}, ${formatPeriod(code, locale)}` }
      : undefined;
  const name = <Bilingual en={leaf.nameEn} zh={leaf.nameZh} locale={locale} />;
  const crumbs = [
    { label: t('title'), href: `/${domain}` },
    ...leaf.above.slice(1).map((unit) => ({ label: locale === 'zh-CN' ? unit.nameZh : unit.nameEn })),
  ];
  return (
    <>
      <PageHead
        kicker={<Breadcrumbs label={frame('breadcrumbs')} crumbs={crumbs} />}
        title={name}
        note={leaf.note}
      />
      <div className="grid gap-10 pt-6">
        <LeafFacts domain={domain} leaf={leaf} />
        <HoldingTable domain={domain} leaf={leaf} leased={leased} />
        {scope}
        <BoundaryMemberships domain={domain} leaf={leaf} />
        <section>
          <SectionHead id="answers" title={t('answers')} lead={t('answersNote')} />
          {answers.quarters.length === 0 ? (
            <EmptyState title={t('noAnswers')} />
          ) : (
            <AnswersTable domain={domain} leaf={leaf.code} answers={answers} />
          )}
          {answers.notApplicable.length > 0 ? (
            <p className="mt-3 max-w-[720px] text-ink-3 text-label">
              {t('notApplicable', { metrics: namesOf(answers.notApplicable, locale === 'zh-CN') })}
            </p>
          ) : null}
          <Pagination
            label={t('quarters')}
            {...neighbours(step(answers.older, t('older')), step(answers.newer, t('newer')))}
          />
          <div className="mt-4">
            <MarksKey words={words} marks={['illustrative', 'estimated']} inline />
          </div>
        </section>
        <SaidList domain={domain} said={answers.said} />
      </div>
    </>
  );
}

function namesOf(metrics: AnswersThroughTime['notApplicable'], chinese: boolean): string {
  return chinese
    ? metrics.map(({ nameZh }) => nameZh).join('、')
    : metrics.map(({ nameEn }) => nameEn).join('; ');
}

type Step = { href: string; label: string };

function neighbours(previous: Step | undefined, next: Step | undefined) {
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
