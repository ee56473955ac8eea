import { getLocale, getTranslations } from 'next-intl/server';
import type { BoundarySetListed } from '@/lib/organisation/list-boundary-sets';
import type { ListedUnit } from '@/lib/organisation/list-units';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Props = { sets: readonly BoundarySetListed[]; units: readonly ListedUnit[] };

/** The saved perimeters: rule and members. */
export async function BoundarySetTable({ sets, units }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.units'), getLocale()]);
  const chinese = locale === 'zh-CN';
  const names = new Map(units.map((unit) => [unit.id, chinese ? unit.nameZh : unit.nameEn]));
  return (
    <Table label={t('boundaries')} stacked roomy>
      <TableHead>
        <HeadCell>{t('boundary')}</HeadCell>
        <HeadCell>{t('code')}</HeadCell>
        <HeadCell>{t('rule')}</HeadCell>
        <HeadCell>{t('members')}</HeadCell>
      </TableHead>
      <TableBody>
        {sets.map((set) => (
          <Row key={set.code}>
            <NameCell>{chinese ? set.nameZh : set.nameEn}</NameCell>
            <Cell head={t('code')} className="whitespace-nowrap">
              {set.code}
            </Cell>
            <Cell head={t('rule')}>{chinese ? set.ruleZh : set.ruleEn}</Cell>
            <Cell head={t('members')}>
              {set.memberIds.flatMap((id) => names.get(id) ?? []).join(chinese ? '、' : ', ')}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
