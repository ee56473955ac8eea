import { getLocale, getTranslations } from 'next-intl/server';
import { formatShare } from '@/lib/display/format-share';
import type { OpenedLeaf } from '@/lib/organisation/open-leaf';
import { BlockHead } from '../ui/block-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { insideDates } from './inside-dates';

type Props = { domain: 'facilities' | 'initiatives'; leaf: OpenedLeaf; leased: boolean };

/** What is held of a leaf and by whom, and in a sentence what that means for the inventory. */
export async function HoldingTable({ domain, leaf, leased }: Props) {
  const [t, relation, locale] = await Promise.all([
    getTranslations(domain),
    getTranslations('reference.units.relationships'),
    getLocale(),
  ]);
  return (
    <section>
      <BlockHead level={2} title={t('holding')} note={t(`determination.${determination(leaf, leased)}`)} />
      <Table label={t('holding')} stacked>
        <TableHead>
          <HeadCell>{t('owner')}</HeadCell>
          <HeadCell>{t('relationship')}</HeadCell>
          <HeadCell numeric>{t('share')}</HeadCell>
          <HeadCell>{t('operational')}</HeadCell>
          <HeadCell>{t('financial')}</HeadCell>
          <HeadCell>{t('inside')}</HeadCell>
        </TableHead>
        <TableBody>
          {leaf.holdings.map((edge) => (
            <Row key={`${edge.owner.code}:${edge.validFrom}`}>
              <NameCell>{locale === 'zh-CN' ? edge.owner.nameZh : edge.owner.nameEn}</NameCell>
              <Cell head={t('relationship')}>{relation(edge.relationship)}</Cell>
              <Cell head={t('share')} numeric>
                {formatShare(edge.equityShare)}
              </Cell>
              <Cell head={t('operational')}>{edge.operationalControl ? t('yes') : t('no')}</Cell>
              <Cell head={t('financial')}>{edge.financialControl ? t('yes') : t('no')}</Cell>
              <Cell head={t('inside')}>{insideDates(edge.validFrom, edge.validTo, locale, t)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

/** `leased`: its lease puts it into another category than what is held of it would. */
function determination(
  leaf: OpenedLeaf,
  leased: boolean,
): 'landlord' | 'leased' | 'operated' | 'notOperated' {
  if (leaf.plantOperator === 'LANDLORD') return 'landlord';
  if (leased) return 'leased';
  return leaf.holdings.at(-1)?.operationalControl === false ? 'notOperated' : 'operated';
}
