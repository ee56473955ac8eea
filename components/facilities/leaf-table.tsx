import { getLocale, getTranslations } from 'next-intl/server';
import type { ListedLeaf } from '@/lib/organisation/list-leaves';
import { Bilingual } from '../figures/bilingual';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';
import { insideDates } from './inside-dates';
import { regionNames } from './region-names';

type Props = { domain: 'facilities' | 'initiatives'; leaves: readonly ListedLeaf[] };

/** Leaves under the units they report to. */
export async function LeafTable({ domain, leaves }: Props) {
  const [t, sets, locale, region] = await Promise.all([
    getTranslations(domain),
    getTranslations('reference.sets'),
    getLocale(),
    regionNames(),
  ]);
  const parents = [...new Set(leaves.map((leaf) => leaf.parentCode))];
  return (
    <Table label={t('table')}>
      <TableHead>
        <HeadCell>{t('name')}</HeadCell>
        <HeadCell>{t('type')}</HeadCell>
        <HeadCell>{t('region')}</HeadCell>
        <HeadCell>{t('inside')}</HeadCell>
      </TableHead>
      {parents.map((code) => (
        <TableBody key={code}>
          <GroupRow columns={4}>
            {parentName(
              leaves.find((leaf) => leaf.parentCode === code),
              locale === 'zh-CN',
            )}
          </GroupRow>
          {leaves
            .filter((leaf) => leaf.parentCode === code)
            .map((leaf) => (
              <Row key={leaf.code}>
                <NameCell indent={1}>
                  <TextLink href={`/${domain}/${leaf.code}`}>
                    <Bilingual en={leaf.nameEn} zh={leaf.nameZh} locale={locale} />
                  </TextLink>
                </NameCell>
                <Cell>{sets.has(leaf.type as 'store') ? sets(leaf.type as 'store') : leaf.type}</Cell>
                <Cell>{region(leaf.region)}</Cell>
                <Cell>{insideDates(leaf.validFrom, leaf.validTo, locale, t)}</Cell>
              </Row>
            ))}
        </TableBody>
      ))}
    </Table>
  );
}

function parentName(leaf: ListedLeaf | undefined, chinese: boolean): string {
  return (chinese ? leaf?.parentNameZh : leaf?.parentNameEn) ?? '';
}
