import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import { formatDate } from '@/lib/display/format-date';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { goOnHref } from './go-on-href';
import { outsideKey } from './outside-key';
import { periodName } from './period-name';

type Props = { trace: OpenedTrace; paper: Paper };

/** Why no answer stands in the open quarter, in a sentence, and the way to where one does. */
export async function NoAnswer({ trace, paper }: Props) {
  const t = await getTranslations('trace.none');
  const { leaf, quarter, goOn, boundary } = trace;
  const none = quarter?.none;
  // What nothing explains is not explained away.
  if (!leaf || !quarter || !none) return <p className="text-ink-2">{t('unexplained')}</p>;
  const names = { leaf: nameIn(paper.locale, leaf), period: periodName(quarter.period, trace, paper) };
  const day = (one: string | null) => (one === null ? '' : formatDate(one, paper.locale));
  const sentence =
    none.why === 'outside'
      ? t(`outside.${outsideKey(none)}`, {
          ...names,
          boundary: leaf.id === boundary.unit.id ? t('ledger') : nameIn(paper.locale, boundary.unit),
          joined: day(none.joined),
          left: day(none.left),
        })
      : t(none.why, names);
  const further = () => {
    if (goOn === null) return t('report');
    if (goOn.to === 'leaf') return t('goOnLeaf', { leaf: nameIn(paper.locale, goOn.leaf) });
    return t('goOnPeriod', { ...names, period: periodName(goOn.period.code, trace, paper) });
  };
  return (
    <div id="no-answer" className="max-w-[720px]">
      <p className="text-ink-2">{sentence}</p>
      <p className="mt-2">
        <a className="link" href={goOnHref(paper.base, trace)}>
          {further()}
        </a>
      </p>
    </div>
  );
}
