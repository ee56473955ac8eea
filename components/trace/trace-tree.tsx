import { getTranslations } from 'next-intl/server';
import { ExpressionTree, type TreePart } from '@/components/figures/expression-tree';
import { Figure } from '@/components/figures/figure';
import { Missing } from '@/components/figures/missing';
import { UnitLabel } from '@/components/figures/unit-label';
import { nameIn, type Paper } from '@/components/reports/paper';
import { formatFigure } from '@/lib/display/format-figure';
import type { TraceTree as Tree } from '@/lib/reports/trace-tree';
import { traceHref } from './trace-href';

type Props = { tree: Tree; further: { leaf: string | undefined; quarter: string | undefined }; paper: Paper };

/** A stored result taken apart: every part of its formula with its value and unit, down to what was answered. */
export async function TraceTree({ tree, further, paper }: Props) {
  const t = await getTranslations('trace.stored');
  const drawn = (part: Tree, key: string): TreePart => ({
    key,
    sign: part.sign,
    text: part.text,
    facts: (
      <>
        <Came
          part={part}
          href={part.metric ? traceHref(paper.base, part.metric, further) : undefined}
          paper={paper}
        />
        {part.of ? <span className="text-ink-3"> · {nameIn(paper.locale, part.of)}</span> : null}
        {part.factors.length > 0 ? (
          <span className="text-ink-3"> · {t('by', { factor: part.factors.join(', ') })}</span>
        ) : null}
      </>
    ),
    parts: part.parts.map((one, place) => drawn(one, `${key}.${place}`)),
  });
  return (
    <div className="mt-2">
      <ExpressionTree root={drawn(tree, '0')} label={t('tree')} />
    </div>
  );
}

function Came({ part, href, paper }: { part: Tree; href: string | undefined; paper: Paper }) {
  const { amount, shown, unit } = part;
  if (amount === null) return null;
  if (amount.state === 'not-applicable') return <Missing kind="not-applicable" words={paper.words} />;
  if (amount.state === 'missing')
    return (
      <Missing kind={amount.reason === 'no-factor' ? 'no-factor' : 'not-available'} words={paper.words} />
    );
  const text = amount.state === 'codes' ? amount.codes.join(' ') : formatFigure(shown ?? '');
  return (
    <>
      = <Figure shown={text} comparator={amount.comparator} href={href} words={paper.words} />
      {unit ? <UnitLabel unit={unit} words={paper.words} lead /> : null}
    </>
  );
}
