import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/figures/missing';
import { UnitLabel } from '@/components/figures/unit-label';
import { nameIn, type Paper } from '@/components/reports/paper';
import { StatedFigure } from '@/components/reports/stated-figure';
import { ShareBar } from '@/components/ui/share-bar';
import { Cell, HeadCell } from '@/components/ui/table';
import { formatShare } from '@/lib/display/format-share';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import type { TraceLine, TracePart } from '@/lib/reports/trace-leaves';
import { traceHref } from './trace-href';
import { TracedPart } from './traced-part';

type Further = { leaf: string; quarter?: string };

/** Heads of the columns that leaves and quarters share: of ratios both parts, then the value. */
export async function LineHeads({
  trace,
  paper,
  shares,
  partly,
}: {
  trace: OpenedTrace;
  paper: Paper;
  shares: boolean;
  partly: boolean;
}) {
  const t = await getTranslations('trace');
  const { definition, definitions } = trace;
  const part = (metric: string | null) => {
    const of = definitions.get(metric ?? '');
    return of ? (
      <HeadCell numeric>
        {nameIn(paper.locale, of)}
        <br />
        <UnitLabel unit={of.unit} words={paper.words} />
      </HeadCell>
    ) : null;
  };
  const ratio = trace.numerator !== null;
  return (
    <>
      {ratio ? part(definition.numerator) : null}
      {shares && ratio ? <HeadCell>{t('lines.share')}</HeadCell> : null}
      {ratio ? part(definition.denominator) : null}
      {partly && !ratio ? (
        <HeadCell numeric>
          {t('lines.own')}
          <br />
          <UnitLabel unit={definition.unit} words={paper.words} />
        </HeadCell>
      ) : null}
      <HeadCell numeric year>
        {ratio ? nameIn(paper.locale, definition) : t(partly ? 'lines.counted' : 'lines.value')}
        <br />
        <UnitLabel unit={definition.unit} words={paper.words} />
      </HeadCell>
      {shares && !ratio ? <HeadCell>{t('lines.share')}</HeadCell> : null}
    </>
  );
}

type Props = {
  line: TraceLine;
  trace: OpenedTrace;
  paper: Paper;
  further: Further;
  /** The greatest share of the table, for one scale of its bars; 0 where there are no shares. */
  greatest: number;
  listed: string;
  /** Some line of the table counts in part: its own amount stands beside. */
  partly: boolean;
  /** The trace of a leaf's own amount. */
  ownHref: string;
};

/** The cells under those heads. */
export function LineCells({ line, trace, paper, further, greatest, listed, partly, ownHref }: Props) {
  const ratio = trace.numerator !== null;
  const empty = line.figure === null && line.numerator === null && line.denominator === null;
  const part = (of: TracePart | null) =>
    empty ? (
      <Missing kind="not-applicable" words={paper.words} />
    ) : (
      <TracedPart part={of} paper={paper} {...further} />
    );
  const share = greatest > 0 ? <Cell>{line.share ? bar(line.share, greatest) : null}</Cell> : null;
  return (
    <>
      {ratio ? (
        <>
          <Cell numeric>{part(line.numerator)}</Cell>
          {share}
          {trace.definition.denominator ? <Cell numeric>{part(line.denominator)}</Cell> : null}
        </>
      ) : null}
      {partly && !ratio ? (
        <Cell numeric>
          <StatedFigure figure={line.own} href={ownHref} paper={paper} listed={listed} />
        </Cell>
      ) : null}
      <Cell numeric year>
        <StatedFigure
          figure={line.figure}
          href={traceHref(paper.base, trace.definition.code, further)}
          paper={paper}
          listed={listed}
        />
      </Cell>
      {ratio ? null : share}
    </>
  );
}

const bar = (share: string, greatest: number) => (
  <ShareBar share={Number(share) / greatest} text={formatShare(share)} />
);

/** The greatest share among lines; 0 where fewer than two have one. */
export function greatestShare(lines: readonly TraceLine[]): number {
  const shares = lines.flatMap(({ share }) => (share === null ? [] : [Number(share)]));
  return shares.length > 1 ? Math.max(...shares) : 0;
}
