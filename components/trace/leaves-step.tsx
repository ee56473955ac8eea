import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import { StatedFigure } from '@/components/reports/stated-figure';
import { DotStrip } from '@/components/ui/dot-strip';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row, TotalRow } from '@/components/ui/table-row';
import { formatFigure } from '@/lib/display/format-figure';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { CountedElsewhere } from './counted-elsewhere';
import { countedShares, isPartly } from './counted-shares';
import { isLowerBetter } from './is-lower-better';
import { greatestShare, LineCells, LineHeads } from './line-cells';
import { Step } from './step';
import { leafHref, ownHref, reportHref, traceHref } from './trace-href';
import { TracedPart } from './traced-part';

type Props = { trace: OpenedTrace; paper: Paper };

/** Step 3: the leaves behind the figure, each with its share; of ratios a strip that shows them around the aggregate. */
export async function LeavesStep({ trace, paper }: Props) {
  const t = await getTranslations('trace');
  const { figure } = trace;
  const inside = trace.leaves.filter(({ counts }) => counts);
  const elsewhere = trace.leaves.filter(({ movedTo }) => movedTo.length > 0);
  const outside = trace.leaves.filter(({ counts, movedTo }) => !counts && movedTo.length === 0);
  const greatest = greatestShare(inside);
  const strip = stripOf(trace);
  const ratio = trace.numerator !== null;
  const partly = inside.some(isPartly);
  return (
    <Step
      number={3}
      id="leaves"
      title={t('leaves.title', { count: inside.length })}
      note={
        <>
          <p>{t('leaves.note')}</p>
          {ratio ? <p>{t('leaves.ratio')}</p> : null}
          {partly ? <p>{t(ratio ? 'leaves.partlyRatio' : 'leaves.partly')}</p> : null}
          {trace.leaf ? <p>{t('leaves.open', { name: nameIn(paper.locale, trace.leaf) })}</p> : null}
          {strip ? <p>{t(strip.lower ? 'leaves.stripLower' : 'leaves.stripHigher')}</p> : null}
        </>
      }
    >
      {inside.length === 0 ? (
        <>
          <p className="text-ink-2">{t('leaves.none')}</p>
          {trace.leaf ? null : (
            <p className="mt-2">
              <a className="link" href={reportHref(paper.base)}>
                {t('none.report')}
              </a>
            </p>
          )}
        </>
      ) : (
        <Table label={t('leaves.title', { count: inside.length })}>
          <TableHead>
            <HeadCell>{t('leaves.unit')}</HeadCell>
            <LineHeads trace={trace} paper={paper} shares={greatest > 0} partly={partly} />
            {partly ? <HeadCell>{t('way.counted')}</HeadCell> : null}
            {strip ? (
              <HeadCell>
                <span className="sr-only">{t('leaves.strip')}</span>
              </HeadCell>
            ) : null}
            <HeadCell numeric className="plain">
              {t('leaves.quarters')}
            </HeadCell>
          </TableHead>
          <TableBody>
            {inside.map((leaf) => (
              <Row key={leaf.code} open={leaf.code === trace.leaf?.code}>
                <NameCell>
                  <a className="link" href={leafHref(paper.base, trace.definition.code, leaf.code)}>
                    {nameIn(paper.locale, leaf)}
                  </a>
                </NameCell>
                <LineCells
                  line={leaf}
                  trace={trace}
                  paper={paper}
                  further={{ leaf: leaf.code }}
                  greatest={greatest}
                  listed={t('lines.listed')}
                  partly={partly}
                  ownHref={ownHref(paper.base, trace.definition.code, leaf.code)}
                />
                {partly ? (
                  <Cell className="whitespace-normal text-ink-2">
                    {countedShares(leaf.counted, t('lines.separator'))}
                  </Cell>
                ) : null}
                {strip ? (
                  <Cell>
                    {leaf.figure?.value == null ? null : (
                      <DotStrip
                        place={strip.place(leaf.figure.value)}
                        aggregate={strip.aggregate}
                        better={strip.better(leaf.figure.value)}
                      />
                    )}
                  </Cell>
                ) : null}
                <Cell numeric className="plain text-ink-2">
                  {leaf.figure ? `${leaf.figure.coverage.approved}/${leaf.figure.coverage.expected}` : null}
                </Cell>
              </Row>
            ))}
            {figure && inside.length > 1 ? (
              <TotalRow>
                <NameCell>{t('leaves.together')}</NameCell>
                {ratio ? (
                  <Cell numeric>
                    <TracedPart part={trace.numerator} paper={paper} />
                  </Cell>
                ) : null}
                {ratio && greatest > 0 ? <Cell>100{'\u202f'}%</Cell> : null}
                {ratio && trace.definition.denominator ? (
                  <Cell numeric>
                    <TracedPart part={trace.denominator} paper={paper} />
                  </Cell>
                ) : null}
                {partly && !ratio ? <Cell /> : null}
                <Cell numeric year>
                  <StatedFigure
                    figure={figure}
                    href={traceHref(paper.base, trace.definition.code)}
                    paper={paper}
                    listed={t('lines.listed')}
                  />
                </Cell>
                {!ratio && greatest > 0 ? <Cell>100{'\u202f'}%</Cell> : null}
                {partly ? <Cell /> : null}
                {strip ? <Cell /> : null}
                <Cell
                  numeric
                  className="plain"
                >{`${figure.coverage.approved}/${figure.coverage.expected}`}</Cell>
              </TotalRow>
            ) : null}
          </TableBody>
        </Table>
      )}
      <CountedElsewhere leaves={elsewhere} paper={paper} />
      {outside.length > 0 ? (
        <p className="mt-3 max-w-[720px] text-ink-3 text-label">
          {t(`leaves.outside.${trace.boundary.approach}`, {
            names: outside
              .map((leaf) =>
                leaf.figure?.shown == null
                  ? nameIn(paper.locale, leaf)
                  : `${nameIn(paper.locale, leaf)} (${formatFigure(leaf.figure.shown)})`,
              )
              .join(t('lines.separator')),
          })}
        </p>
      ) : null}
    </Step>
  );
}

/** The one scale of the strip, with room at both ends; none where fewer than two leaves have a ratio. */
function stripOf({ leaves, figure, definition, numerator }: OpenedTrace) {
  const values = leaves.flatMap((leaf) =>
    leaf.counts && leaf.figure?.value != null ? [Number(leaf.figure.value)] : [],
  );
  if (numerator === null || figure?.value == null || values.length < 2) return null;
  const aggregate = Number(figure.value);
  const [least, most] = [Math.min(...values, aggregate), Math.max(...values, aggregate)];
  const width = most - least || 1;
  const placeOf = (value: number) => (value - least) / width;
  const lower = isLowerBetter(definition);
  return {
    lower,
    aggregate: placeOf(aggregate),
    place: (value: string) => placeOf(Number(value)),
    better: (value: string) => (lower ? Number(value) <= aggregate : Number(value) >= aggregate),
  };
}
