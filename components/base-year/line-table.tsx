import { getTranslations } from 'next-intl/server';
import type { LineYear } from '@/lib/base-year/recalculate-lines';
import { formatChange } from '@/lib/display/format-change';
import { Change } from '../figures/change';
import { Figure } from '../figures/figure';
import { Missing } from '../figures/missing';
import { UnitLabel } from '../figures/unit-label';
import { markOf } from '../reports/mark-of';
import type { Paper } from '../reports/paper';
import { traceHref } from '../trace/trace-href';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row, TotalRow } from '../ui/table-row';
import { madeOfHref } from './base-year-href';
import { signedTonnes, tonnesText } from './tonnes-text';

type Props = {
  label: string;
  baseYear: number;
  /** Whether it is the base year in force: others have an address of their own. */
  inForce: boolean;
  unit: string;
  years: readonly number[];
  lines: readonly LineYear[];
  paper: Pick<Paper, 'locale' | 'words'>;
  open?: LineYear | undefined;
};

const sums: ReadonlySet<string> = new Set(['GHG-S12-GROSS-LB', 'GHG-S12-GROSS-MB', 'GHG-S123-MB']);

/** Each year as published beside the same year as it is with all that was decided to count; neither replaces the other. */
export async function LineTable({ label, baseYear, inForce, unit, years, lines, paper, open }: Props) {
  const t = await getTranslations('reference.baseYear');
  const place = { base: inForce ? null : baseYear };
  const traceOf = (metric: string, year: number) =>
    traceHref({ year, unit, boundary: null, period: 'FY' }, metric);
  const against = t('table.against', { year: `FY${baseYear}` });
  return (
    <Table label={label}>
      <TableHead>
        <HeadCell>
          <UnitLabel unit="t CO2e" words={paper.words} />
        </HeadCell>
        <HeadCell numeric>{t('table.published')}</HeadCell>
        <HeadCell numeric className="plain">
          {against}
        </HeadCell>
        <HeadCell numeric>{t('table.effect')}</HeadCell>
        <HeadCell numeric year>
          {t('table.recalculated')}
        </HeadCell>
        <HeadCell numeric className="plain">
          {against}
        </HeadCell>
      </TableHead>
      {years.map((year) => (
        <TableBody key={year}>
          <GroupRow columns={6}>
            {t(year === baseYear ? 'table.base' : 'table.year', { year: `FY${year}` })}
          </GroupRow>
          {lines.filter((line) => line.year === year).map(rowOf)}
        </TableBody>
      ))}
    </Table>
  );

  function rowOf(line: LineYear) {
    const { metric, year, published, change, effect, effects } = line;
    const cells = (
      <>
        <NameCell indent={1}>{t(`lines.${metric}`)}</NameCell>
        <Cell numeric>
          {published ? (
            <Figure
              shown={tonnesText(published.value)}
              comparator={published.comparator}
              href={traceOf(metric, year)}
              mark={markOf(published as { status: 'published'; estimatedShare: string | null })}
              words={paper.words}
            />
          ) : (
            <Missing kind="not-available" words={paper.words} />
          )}
        </Cell>
        <Cell numeric className="plain">
          {changed(change?.published, change === null)}
        </Cell>
        <Cell numeric>{effects.length > 0 && effect !== null ? signedTonnes(effect) : null}</Cell>
        <Cell numeric year>
          {recalculatedOf(line)}
        </Cell>
        <Cell numeric className="plain">
          {changed(change?.recalculated, change === null)}
        </Cell>
      </>
    );
    const key = `${year} ${metric}`;
    if (sums.has(metric)) return <TotalRow key={key}>{cells}</TotalRow>;
    return (
      <Row key={key} open={open === line}>
        {cells}
      </Row>
    );
  }

  function changed(change: Parameters<typeof formatChange>[0] | null | undefined, isBase: boolean) {
    if (isBase) return null;
    return <Change text={change ? formatChange(change, paper.locale) : null} words={paper.words} />;
  }

  function recalculatedOf({
    metric,
    year,
    published,
    recalculated,
    lacking,
    effects,
    illustrative,
  }: LineYear) {
    if (recalculated === null || !published)
      return (
        <Missing
          kind="not-available"
          reason={published ? t('table.lacking', { codes: lacking.join(', ') }) : undefined}
          words={paper.words}
        />
      );
    const changed = illustrative ? 'illustrative' : 'restated';
    return (
      <Figure
        shown={tonnesText(recalculated)}
        comparator={published.comparator}
        href={effects.length > 0 ? madeOfHref(place, metric, year) : traceOf(metric, year)}
        mark={effects.length > 0 ? changed : undefined}
        words={paper.words}
      />
    );
  }
}
