import { getTranslations } from 'next-intl/server';
import type { Paper } from '@/components/reports/paper';
import { formatInstant } from '@/lib/display/format-instant';
import type { DecisionRead } from '@/lib/reports/read-decisions';

/** What became of the submission that holds the answer, each step with its place in the ledger. */
export async function AnswerDecisions({
  decisions,
  paper,
}: {
  decisions: readonly DecisionRead[];
  paper: Paper;
}) {
  if (decisions.length === 0) return null;
  const t = await getTranslations('trace');
  return (
    <ol aria-label={t('decisions.label')} className="mt-4 grid gap-x-4 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
      {decisions.map((decision) => {
        const by = paper.locale === 'zh-CN' ? decision.byZh : decision.byEn;
        return (
          <li key={decision.seq} className="border-line-2 border-l pl-3 text-label">
            <p className="text-ink-3">
              {t('decisions.ledger', { seq: decision.seq })} · {formatInstant(decision.at, paper.locale)}
            </p>
            <p className="text-note">
              {t(`decisions.kinds.${decision.kind}`, { version: decision.submissionVersion })}
            </p>
            <p className="text-ink-2">{by ?? t('answer.loaded')}</p>
            {decision.reason ? <p className="whitespace-pre-line text-ink-2">{decision.reason}</p> : null}
            <p className="hash text-ink-3">{`${decision.hash.slice(0, 4)}…${decision.hash.slice(-4)}`}</p>
          </li>
        );
      })}
    </ol>
  );
}
