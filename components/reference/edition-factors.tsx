import { getLocale, getTranslations } from 'next-intl/server';
import { formatFigure } from '@/lib/display/format-figure';
import type { EditionFactor } from '@/lib/factors/open-edition';
import { regionNames } from '../facilities/region-names';
import { displayWords } from '../figures/display-words';
import { unitText } from '../figures/unit-text';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Props = { name: string; factors: readonly EditionFactor[] };

/** The factors of one edition: where each holds, its parts where it is a product, and how far it is trusted. */
export async function EditionFactors({ name, factors }: Props) {
  const [t, locale, words, region] = await Promise.all([
    getTranslations('reference.factors'),
    getLocale(),
    displayWords(),
    regionNames(),
  ]);
  const chinese = locale === 'zh-CN';
  const byMember = factors.some(({ member }) => member !== null);
  return (
    <Table label={name} roomy>
      <TableHead>
        <HeadCell>{t('activity')}</HeadCell>
        <HeadCell>{t('basis')}</HeadCell>
        <HeadCell>{t('region')}</HeadCell>
        {byMember ? <HeadCell>{t('member')}</HeadCell> : null}
        <HeadCell numeric>{t('factor')}</HeadCell>
        <HeadCell>{t('result')}</HeadCell>
        <HeadCell>{t('source')}</HeadCell>
        <HeadCell>{t('confidence')}</HeadCell>
      </TableHead>
      <TableBody>
        {factors.map((factor) => (
          <Row key={factor.code}>
            <NameCell>
              {chinese ? factor.activityNameZh : factor.activityNameEn}
              <span className="block text-ink-3 text-label">{factor.code}</span>
            </NameCell>
            <Cell>{t(`bases.${factor.basis as 'TCE'}`)}</Cell>
            <Cell>{factor.region === null ? t('anywhere') : region(factor.region)}</Cell>
            {byMember ? <Cell>{factor.member ?? t('anyMember')}</Cell> : null}
            <Cell numeric>
              {formatFigure(factor.numerator)}
              {factor.denominator === '1' ? '' : ` ÷ ${formatFigure(factor.denominator)}`}
            </Cell>
            <Cell className="whitespace-nowrap">
              {unitText(factor.unit, words)}
              {factor.activityUnit ? ` / ${unitText(factor.activityUnit, words)}` : ''}
            </Cell>
            <Cell lang="en" className="min-w-56">
              {factor.source}
              {factor.parts.length > 0 ? (
                <span className="block text-ink-3 text-label">
                  {t('parts', { parts: factor.parts.map((one) => partText(one)).join(' × ') })}
                </span>
              ) : null}
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

const partText = ({ part, value, unit }: EditionFactor['parts'][number]): string =>
  unit === '1' ? `${part} ${value}` : `${part} ${value} ${unit}`;
