import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import type { Edition } from '@/lib/factors/list-editions';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

/** Every edition beside the others of its subject, with the years that use it; one that none uses is a candidate. */
export async function EditionTable({ editions }: { editions: readonly Edition[] }) {
  const [t, locale] = await Promise.all([getTranslations('reference.factors'), getLocale()]);
  return (
    <Table label={t('editions')} roomy>
      <TableHead>
        <HeadCell>{t('edition')}</HeadCell>
        <HeadCell>{t('subject')}</HeadCell>
        <HeadCell>{t('series')}</HeadCell>
        <HeadCell>{t('published')}</HeadCell>
        <HeadCell numeric>{t('count')}</HeadCell>
        <HeadCell>{t('usedFor')}</HeadCell>
      </TableHead>
      <TableBody>
        {editions.map((edition) => (
          <Row key={edition.code}>
            <NameCell>
              <TextLink href={`/reference/factors/${edition.code}`}>
                {locale === 'zh-CN' ? edition.nameZh : edition.nameEn}
              </TextLink>
            </NameCell>
            <Cell>{t(`subjects.${edition.subject as 'fuel'}`)}</Cell>
            <Cell className="text-ink-3">{edition.series}</Cell>
            <Cell className="whitespace-nowrap">
              {edition.publishedOn ? formatDate(edition.publishedOn, locale) : t('unknownDay')}
            </Cell>
            <Cell numeric>{edition.count}</Cell>
            <Cell>
              {edition.years.length > 0
                ? edition.years.map((year) => t('year', { year: String(year) })).join(', ')
                : t('candidate')}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
