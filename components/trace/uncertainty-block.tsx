import { getTranslations } from 'next-intl/server';
import { UnitLabel } from '@/components/figures/unit-label';
import type { Paper } from '@/components/reports/paper';
import { Details } from '@/components/ui/details';
import { ShareBar } from '@/components/ui/share-bar';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { formatFigure } from '@/lib/display/format-figure';
import { formatShare } from '@/lib/display/format-share';
import type { Uncertainty } from '@/lib/reports/uncertainty-of';
import type { NoBand } from '@/lib/reports/why-no-band';

type Props = { uncertainty: Uncertainty | null; noBand: NoBand; unit: string; paper: Paper };

/** The band around a figure in words, and one step away what it rests on: the sources of the answers, the factors, the rule. */
export async function UncertaintyBlock({ uncertainty, noBand, unit, paper }: Props) {
  const t = await getTranslations('trace');
  if (!uncertainty) return <p className="mt-4 text-ink-3 text-note">{t(`uncertainty.none.${noBand}`)}</p>;
  const { shown, share, sources, factorPart } = uncertainty;
  return (
    <div id="uncertainty" className="mt-4 max-w-[720px]">
      <p>
        <span className="text-ink-3">{t('uncertainty.title')}</span> <b>±{formatShare(share)}</b>
        {t('uncertainty.between')}
        {formatFigure(shown.low)} – {formatFigure(shown.high)}
        <UnitLabel unit={unit} words={paper.words} lead />
      </p>
      <Details summary={t('uncertainty.rests')}>
        <Table label={t('uncertainty.rests')}>
          <TableHead>
            <HeadCell>{t('uncertainty.source')}</HeadCell>
            <HeadCell>{t('uncertainty.quality')}</HeadCell>
            <HeadCell>{t('uncertainty.part')}</HeadCell>
          </TableHead>
          <TableBody>
            {sources.map(({ source, quality, width, part }) => (
              <Row key={source}>
                <NameCell>{t(`uncertainty.sources.${source}`)}</NameCell>
                <Cell>
                  {t(`uncertainty.qualities.${quality}`)}{' '}
                  <span className="text-ink-3 text-label">±{formatShare(width)}</span>
                </Cell>
                <Cell>
                  <ShareBar share={Number(part)} text={formatShare(part)} />
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
        <div className="mt-3 grid gap-2 text-ink-2 text-note">
          {factorPart === '0' ? null : <p>{t('uncertainty.factors', { part: formatShare(factorPart) })}</p>}
          <p>{t('uncertainty.rule')}</p>
        </div>
      </Details>
    </div>
  );
}
