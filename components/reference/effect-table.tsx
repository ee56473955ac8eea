import { getTranslations } from 'next-intl/server';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { EffectLine, EffectSide } from '@/lib/reports/effect-lines';
import { Change } from '../figures/change';
import { Figure } from '../figures/figure';
import { Missing } from '../figures/missing';
import { UnitLabel } from '../figures/unit-label';
import { nameIn, type Paper } from '../reports/paper';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row } from '../ui/table-row';

type Props = {
  label: string;
  lines: readonly EffectLine[];
  paper: Pick<Paper, 'locale' | 'words'>;
  /** What a row is named by: its unit, or its metric. */
  by: 'unit' | 'metric';
};

/** Figures before and after a change, period by period; what does not move is quiet. */
export async function EffectTable({ label, lines, paper, by }: Props) {
  const t = await getTranslations('reference.editor.effect');
  const periods = [...new Set(lines.map(({ period }) => period))];
  const columns = 5;
  return (
    <Table label={label}>
      <TableHead>
        <HeadCell>{t(by)}</HeadCell>
        <HeadCell numeric>{t('before')}</HeadCell>
        <HeadCell numeric>{t('after')}</HeadCell>
        <HeadCell numeric>{t('change')}</HeadCell>
        <HeadCell numeric>{t('coverage')}</HeadCell>
      </TableHead>
      {periods.map((period) => (
        <TableBody key={period}>
          <GroupRow columns={columns}>{formatPeriodShort(period)}</GroupRow>
          {lines
            .filter((line) => line.period === period)
            .map((line) => (
              <Row key={`${line.unit.code} ${line.definition.code}`}>
                <NameCell indent={by === 'unit' ? depthOf(line) : 1}>
                  {nameIn(paper.locale, by === 'unit' ? line.unit : line.definition)}
                  {by === 'metric' ? (
                    <UnitLabel unit={line.definition.unit} words={paper.words} lead />
                  ) : null}
                </NameCell>
                <Cell numeric>
                  <Side side={line.before} paper={paper} />
                </Cell>
                <Cell numeric className={line.moved ? 'font-semibold' : 'text-ink-3'}>
                  <Side side={line.after} paper={paper} />
                </Cell>
                <Cell numeric>{line.moved ? <Moved line={line} paper={paper} /> : t('same')}</Cell>
                <Cell numeric>{coverageText(line)}</Cell>
              </Row>
            ))}
        </TableBody>
      ))}
    </Table>
  );
}

const depthOf = ({ unit }: EffectLine): 0 | 1 | 2 => ([0, 1] as const).find((one) => one === unit.depth) ?? 2;

type SideProps = { side: EffectSide | null; paper: Props['paper'] };

function Side({ side, paper }: SideProps) {
  if (!side) return <Missing kind="not-applicable" words={paper.words} />;
  if (side.shown === null) return <Missing kind="not-available" words={paper.words} />;
  return <Figure shown={formatFigure(side.shown)} comparator={side.comparator} words={paper.words} />;
}

function Moved({ line, paper }: { line: EffectLine; paper: Props['paper'] }) {
  return <Change text={line.change ? formatChange(line.change, paper.locale) : null} words={paper.words} />;
}

function coverageText({ before, after }: EffectLine): string {
  const [was, is] = [before, after].map((side) => (side ? `${side.approved}/${side.expected}` : '–'));
  return was === is ? `${is}` : `${was} → ${is}`;
}
