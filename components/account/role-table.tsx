import { getLocale, getTranslations } from 'next-intl/server';
import type { OwnGrant } from '@/lib/people/open-account';
import { insideDates } from '../facilities/inside-dates';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

/** One's own roles: where and between which days they hold. */
export async function RoleTable({ grants }: { grants: readonly OwnGrant[] }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('account'),
    getTranslations('frame.roles'),
    getLocale(),
  ]);
  if (grants.length === 0) return <p>{t('noRole')}</p>;
  return (
    <Table label={t('roles')} stacked>
      <TableHead>
        <HeadCell>{t('role')}</HeadCell>
        <HeadCell>{t('unit')}</HeadCell>
        <HeadCell>{t('dates')}</HeadCell>
      </TableHead>
      <TableBody>
        {grants.map((grant) => (
          <Row key={grant.id}>
            <NameCell>{roles(grant.role)}</NameCell>
            <Cell head={t('unit')}>{locale === 'zh-CN' ? grant.unitNameZh : grant.unitNameEn}</Cell>
            <Cell head={t('dates')}>{insideDates(grant.validFrom, grant.validTo, locale, t)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
