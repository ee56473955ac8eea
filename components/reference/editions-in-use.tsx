import { getLocale, getTranslations } from 'next-intl/server';
import type { Edition, YearInUse } from '@/lib/factors/list-editions';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

type Props = { editions: readonly Edition[]; years: readonly YearInUse[] };

/** Which edition of each subject every fiscal year is calculated with. */
export async function EditionsInUse({ editions, years }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.factors'), getLocale()]);
  const byCode = new Map(editions.map((edition) => [edition.code, edition]));
  const subjects = [...new Set(editions.map(({ subject }) => subject))].filter((subject) =>
    years.some((year) => year.editions.has(subject)),
  );
  return (
    <Table label={t('inUse')} roomy>
      <TableHead>
        <HeadCell>{t('subject')}</HeadCell>
        {years.map(({ year, open }) => (
          <HeadCell key={year}>
            {t('year', { year: String(year) })}
            {open ? null : ` (${t('yearClosed')})`}
          </HeadCell>
        ))}
      </TableHead>
      <TableBody>
        {subjects.map((subject) => (
          <Row key={subject}>
            <NameCell>{t(`subjects.${subject as 'fuel'}`)}</NameCell>
            {years.map(({ year, editions: used }) => {
              const edition = byCode.get(used.get(subject) ?? '');
              return (
                <Cell key={year} className="min-w-48">
                  {edition ? (
                    <TextLink href={`/reference/factors/${edition.code}`}>
                      {locale === 'zh-CN' ? edition.nameZh : edition.nameEn}
                    </TextLink>
                  ) : (
                    <span className="text-ink-3">{t('unbound')}</span>
                  )}
                </Cell>
              );
            })}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
