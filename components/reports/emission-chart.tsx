import { getTranslations } from 'next-intl/server';
import { ChartFigure } from '@/components/charts/chart-figure';
import { QuarterBars } from '@/components/charts/quarter-bars';
import { unitText } from '@/components/figures/unit-text';
import { traceHref } from '@/components/trace/trace-href';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { formatFigure } from '@/lib/display/format-figure';
import { formatShare } from '@/lib/display/format-share';
import type { EmissionStory } from '@/lib/reports/emission-story';
import type { PartFigure } from '@/lib/reports/part-figures';
import type { QuarterChart } from '@/lib/reports/quarter-chart';
import type { Uncertainties } from '@/lib/reports/read-uncertainties';
import type { Uncertainty } from '@/lib/reports/uncertainty-of';
import type { Paper } from './paper';

type Props = {
  chart: QuarterChart;
  own: ReadonlyMap<string, PartFigure>;
  story: EmissionStory | null;
  uncertainties: Uncertainties;
  paper: Paper;
};

const tableMetrics = ['GHG-S1', 'GHG-S2-MB', 'GHG-S12-GROSS-MB'] as const;

/** Two years of gross emissions, quarter by quarter, with the sentence the picture proves and its table. */
export async function EmissionChart({ chart, own, story, uncertainties, paper }: Props) {
  const t = await getTranslations('reports');
  const finding = findingOf(story, paper, t);
  const illustrative = [...own.values()].some(({ quarters }) =>
    quarters.some((q) => q?.status === 'illustrative'),
  );
  const measure = t('chart.measure', {
    unit: unitText('t CO2e', paper.words),
    scale: t(`chart.scale.${chart.scale}`),
  });
  return (
    <ChartFigure
      finding={finding}
      measure={
        <>
          {measure}
          {illustrative ? <IllustrativeNote text={t('chart.illustrative')} /> : null}
        </>
      }
      summary={
        <>
          {summaryOf(own, paper, t)}
          <BandSentence uncertainty={uncertainties.whole} paper={paper} />
        </>
      }
      showAsTable={paper.words.showAsTable}
      table={<QuarterTable own={own} bands={uncertainties.periods} paper={paper} label={finding} />}
    >
      <QuarterBars
        data={{
          label: `${finding}. ${measure}`,
          years: chart.years.map(({ current, quarters }) => ({
            label: current ? paper.now : paper.before,
            current,
            quarters: quarters.map((quarter, place) => ({ ...quarter, label: `Q${place + 1}` })),
          })),
          series: [
            { label: t('chart.scope2'), note: t('chart.marketBased'), hue: 'accent' },
            { label: t('chart.scope1'), hue: 'slate' },
          ],
        }}
      />
    </ChartFigure>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'reports'>>>;

function findingOf(story: EmissionStory | null, { now, before }: Paper, t: Translate): string {
  if (!story || story.compared === 0) return t('chart.findingAlone', { now });
  if (story.below === story.compared) return t('chart.findingAllBelow', { now, before });
  if (story.below === 0) return t('chart.findingNoneBelow', { now, before });
  return t('chart.findingSomeBelow', { now, before, below: story.below, compared: story.compared });
}

/** The highest and the lowest quarter of the year, in words. */
function summaryOf(own: ReadonlyMap<string, PartFigure>, paper: Paper, t: Translate): string {
  const quarters = (own.get('GHG-S12-GROSS-MB')?.quarters ?? []).flatMap((figure, place) =>
    figure?.shown == null ? [] : [{ name: `Q${place + 1}`, shown: figure.shown }],
  );
  const sorted = [...quarters].sort((a, b) => Number(a.shown) - Number(b.shown));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low === high) return t('chart.summaryNone', { now: paper.now });
  const values = {
    low: low.name,
    high: high.name,
    least: formatFigure(low.shown),
    most: formatFigure(high.shown),
  };
  return t('chart.summary', { now: paper.now, ...values });
}

function IllustrativeNote({ text }: { text: string }) {
  return (
    <span className="ml-3 whitespace-nowrap">
      <span className="mark mark-illustrative" /> {text}
    </span>
  );
}

/** The band around the year in words, and where it is explained. */
async function BandSentence({ uncertainty, paper }: { uncertainty: Uncertainty | null; paper: Paper }) {
  if (!uncertainty) return null;
  const t = await getTranslations('reports');
  return (
    <>
      {t('chart.joint')}
      {t.rich('chart.band', {
        now: paper.now,
        share: formatShare(uncertainty.share),
        low: formatFigure(uncertainty.shown.low),
        high: formatFigure(uncertainty.shown.high),
        why: (chunks) => (
          <a className="link" href={`${traceHref(paper.base, 'GHG-S12-GROSS-MB')}#uncertainty`}>
            {chunks}
          </a>
        ),
      })}
    </>
  );
}

async function QuarterTable({
  own,
  bands,
  paper,
  label,
}: {
  own: ReadonlyMap<string, PartFigure>;
  bands: readonly (Uncertainty | null)[];
  paper: Paper;
  label: string;
}) {
  const t = await getTranslations('reports');
  const quarters = own.get('GHG-S12-GROSS-MB')?.quarters ?? [];
  const banded = bands.some((band) => band !== null);
  const rows = (['before', 'quarters'] as const).flatMap((side) =>
    quarters.map((_, place) => ({
      side,
      place,
      name: `${side === 'before' ? paper.before : paper.now} Q${place + 1}`,
    })),
  );
  return (
    <Table label={label}>
      <TableHead>
        <HeadCell>{unitText('t CO2e', paper.words)}</HeadCell>
        {tableMetrics.map((metric) => (
          <HeadCell key={metric} numeric>
            {t(`chart.columns.${metric}`)}
          </HeadCell>
        ))}
        {banded ? <HeadCell numeric>{t('chart.columns.band')}</HeadCell> : null}
      </TableHead>
      <TableBody>
        {rows.map(({ side, place, name }) => (
          <Row key={name}>
            <NameCell>{name}</NameCell>
            {tableMetrics.map((metric) => {
              const shown = own.get(metric)?.[side][place]?.shown;
              return (
                <Cell key={metric} numeric>
                  {shown == null ? paper.words.notAvailable : formatFigure(shown)}
                </Cell>
              );
            })}
            {banded ? <Cell numeric>{bandText(side === 'quarters' ? bands[place] : null)}</Cell> : null}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const bandText = (band: Uncertainty | null | undefined): string | null =>
  band ? `${formatFigure(band.shown.low)} – ${formatFigure(band.shown.high)}` : null;
