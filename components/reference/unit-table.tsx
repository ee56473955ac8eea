import { getLocale, getTranslations } from 'next-intl/server';
import { formatShare } from '@/lib/display/format-share';
import type { ListedUnit } from '@/lib/organisation/list-units';
import { insideDates } from '../facilities/inside-dates';
import { Bilingual } from '../figures/bilingual';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

/** The tree with dates, shares and control. */
export async function UnitTable({ units }: { units: readonly ListedUnit[] }) {
  const [t, dates, locale] = await Promise.all([
    getTranslations('reference.units'),
    getTranslations('facilities'),
    getLocale(),
  ]);
  const yes = (held: boolean) => t(held ? 'yes' : 'no');
  return (
    <Table label={t('tree')}>
      <TableHead>
        <HeadCell>{t('unit')}</HeadCell>
        <HeadCell>{t('code')}</HeadCell>
        <HeadCell>{t('kind')}</HeadCell>
        <HeadCell>{t('inside')}</HeadCell>
        <HeadCell>{t('relationship')}</HeadCell>
        <HeadCell numeric>{t('share')}</HeadCell>
        <HeadCell>{t('operational')}</HeadCell>
        <HeadCell>{t('financial')}</HeadCell>
      </TableHead>
      <TableBody>
        {units.map((unit) => (
          <Row key={unit.id}>
            <NameCell indent={Math.min(unit.depth, 2) as 0 | 1 | 2}>
              <span className={unit.type === null ? 'font-semibold' : ''}>
                <Bilingual en={unit.nameEn} zh={unit.nameZh} locale={locale} />
              </span>
            </NameCell>
            <Cell className="whitespace-nowrap">{unit.code}</Cell>
            <Cell className="whitespace-nowrap">{t(`unitKinds.${unit.kind}`)}</Cell>
            <Cell className="whitespace-nowrap">
              {insideDates(unit.validFrom, unit.validTo, locale, dates)}
            </Cell>
            <Cell className="whitespace-nowrap">
              {unit.relationship ? t(`relationships.${unit.relationship}`) : ''}
            </Cell>
            <Cell numeric>{unit.equityShare === null ? '' : formatShare(unit.equityShare)}</Cell>
            <Cell>{unit.relationship ? yes(unit.operationalControl) : ''}</Cell>
            <Cell>{unit.relationship ? yes(unit.financialControl) : ''}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
