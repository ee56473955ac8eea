import { getTranslations } from 'next-intl/server';
import { UnitLabel } from '@/components/figures/unit-label';
import { traceHref } from '@/components/trace/trace-href';
import { BlockHead } from '@/components/ui/block-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { formatDateSpan } from '@/lib/display/format-date-span';
import type { CampaignOpened } from '@/lib/reports/open-campaigns';
import { FigureTable } from './figure-table';
import { nameIn, type Paper } from './paper';
import { StatedFigure } from './stated-figure';

/** A campaign by itself: its own figures, then its contributors one by one, listed and never added to the quarter. */
export async function CampaignBlock({ campaign, paper }: { campaign: CampaignOpened; paper: Paper }) {
  const t = await getTranslations('reports');
  const base = { ...paper.base, period: campaign.code, before: campaign.previous };
  const name = nameIn(paper.locale, campaign);
  const contributions = campaign.contributors.flatMap((leaf) =>
    leaf.figures.map((figure) => ({ leaf, figure })),
  );
  return (
    <div className="grid gap-6">
      <BlockHead title={name} note={formatDateSpan(campaign.startsOn, campaign.endsOn, paper.locale)} />
      {campaign.figures.length > 0 ? (
        <FigureTable
          label={name}
          figures={campaign.figures}
          paper={{ ...paper, base, now: t('campaigns.now'), before: t('campaigns.before') }}
        />
      ) : null}
      {contributions.length > 0 ? (
        <div>
          <BlockHead title={t('campaigns.contributors')} note={t('campaigns.listed')} />
          <Table label={t('campaigns.contributors')}>
            <TableHead>
              <HeadCell>{t('campaigns.contributor')}</HeadCell>
              <HeadCell>{t('table.figure')}</HeadCell>
              <HeadCell numeric>{t('campaigns.now')}</HeadCell>
            </TableHead>
            <TableBody>
              {contributions.map(({ leaf, figure }) => (
                <Row key={`${leaf.code} ${figure.metric}`}>
                  <NameCell>{nameIn(paper.locale, leaf)}</NameCell>
                  <Cell className="text-ink-2">
                    {nameIn(paper.locale, figure)}
                    <UnitLabel unit={figure.unit} words={paper.words} lead />
                  </Cell>
                  <Cell numeric>
                    <StatedFigure
                      figure={figure}
                      href={traceHref({ ...base, unit: leaf.code, boundary: null }, figure.metric)}
                      paper={paper}
                    />
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
    </div>
  );
}
