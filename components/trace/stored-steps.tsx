import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import { formatInstant } from '@/lib/display/format-instant';
import type { StoredTree } from '@/lib/reports/open-answers';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { AppliedFactors } from './applied-factors';
import { TraceTree } from './trace-tree';

type Props = { trace: OpenedTrace; stored: StoredTree; paper: Paper };

/** How the leaf's value was made: the formula as a tree, and the factors applied. */
export async function StoredSteps({ trace, stored, paper }: Props) {
  const t = await getTranslations('trace');
  const { formula, origin } = stored.trace;
  const made = stored.recorded ? 'stored.calculated' : 'stored.calculatedNow';
  const further = { leaf: trace.leaf?.code, quarter: trace.quarter?.period };
  return (
    <div className="mb-8">
      {stored.definition.code === trace.definition.code ? null : (
        <p className="font-semibold text-note">{nameIn(paper.locale, stored.definition)}</p>
      )}
      <p className="text-note">
        {t(origin === 'direct' ? 'stored.direct' : made)} {formula ? <code>{formula}</code> : null}
      </p>
      <p className="text-ink-3 text-label">
        {stored.recorded
          ? t('stored.recorded', {
              at: formatInstant(stored.recorded.at, paper.locale),
              seq: stored.recorded.seq,
            })
          : t('stored.unrecorded')}
      </p>
      {stored.tree ? <TraceTree tree={stored.tree} further={further} paper={paper} /> : null}
      <AppliedFactors stored={stored} paper={paper} />
    </div>
  );
}
