import { getLocale, getTranslations } from 'next-intl/server';
import { formatFigure } from '@/lib/display/format-figure';
import type { ListedFactorSet } from '@/lib/factors/list-factor-sets';
import { displayWords } from '../figures/display-words';
import { unitText } from '../figures/unit-text';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

/** One edition: each factor exactly as stored, its source and its confidence word as recorded. */
export async function FactorTable({ set }: { set: ListedFactorSet }) {
  const [t, locale, words] = await Promise.all([
    getTranslations('reference.factors'),
    getLocale(),
    displayWords(),
  ]);
  const chinese = locale === 'zh-CN';
  return (
    <Table label={chinese ? set.nameZh : set.nameEn} roomy>
      <TableHead>
        <HeadCell>{t('activity')}</HeadCell>
        <HeadCell>{t('basis')}</HeadCell>
        <HeadCell numeric>{t('factor')}</HeadCell>
        <HeadCell>{t('result')}</HeadCell>
        <HeadCell>{t('source')}</HeadCell>
        <HeadCell>{t('confidence')}</HeadCell>
      </TableHead>
      <TableBody>
        {set.factors.map((factor) => (
          <Row key={factor.code}>
            <NameCell>
              <TextLink href={`/reference/metrics/${factor.activity}`}>
                {chinese ? factor.activityNameZh : factor.activityNameEn}
              </TextLink>{' '}
              <span className="block text-ink-3 text-label">{factor.code}</span>
            </NameCell>
            <Cell>{t(`bases.${factor.basis as 'TCE'}`)}</Cell>
            <Cell numeric>
              {factor.comparator === '~' ? `${words.approximately} ` : ''}
              {formatFigure(factor.numerator)}
              {factor.denominator === '1' ? '' : ` ÷ ${formatFigure(factor.denominator)}`}
            </Cell>
            <Cell className="whitespace-nowrap">
              {unitText(factor.unit, words)} / {unitText(factor.activityUnit, words)}
            </Cell>
            <Cell lang="en" className="min-w-56">
              {factor.source}
            </Cell>
            <Cell lang="en" className={factor.confidence.startsWith('unverified') ? 'text-amber' : ''}>
              {factor.confidence}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
