import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import { formatDateSpan } from '@/lib/display/format-date-span';
import { formatPeriod } from '@/lib/display/format-period';
import type { ListedPeriod, ListedYear } from '@/lib/periods/list-periods';
import type { FormWords } from '../ui/action-form';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { type PeriodActs, PeriodForms } from './period-forms';

type Props = { year: ListedYear; usualDueOn: string; words: FormWords; acts: PeriodActs };

/** One fiscal year: its periods, how they stand, and what may be done to them. */
export async function PeriodTable({ year, usualDueOn, words, acts }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.periods'), getLocale()]);
  const manages = year.periods.some(({ allowed }) => allowed.length > 0);
  const nameOf = (period: ListedPeriod) => {
    const campaign = locale === 'zh-CN' ? period.nameZh : period.nameEn;
    return campaign ?? formatPeriod(period.code, locale);
  };
  return (
    <Table label={t('year', { year: String(year.year) })} roomy stacked>
      <TableHead>
        <HeadCell>{t('period')}</HeadCell>
        <HeadCell>{t('span')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
        <HeadCell>{t('due')}</HeadCell>
        <HeadCell>{t('submissions')}</HeadCell>
        {manages ? <HeadCell>{t('act')}</HeadCell> : null}
      </TableHead>
      <TableBody>
        {year.periods.map((period) => (
          <Row key={period.code} id={period.code}>
            <NameCell>{nameOf(period)}</NameCell>
            <Cell head={t('span')}>{formatDateSpan(period.startsOn, period.endsOn, locale)}</Cell>
            <Cell head={t('state')} className={period.state === 'OPEN' ? 'font-semibold text-accent' : ''}>
              {t(`states.${period.state}`)}
            </Cell>
            <Cell head={t('due')} className="whitespace-nowrap">
              {period.dueOn ? formatDate(period.dueOn, locale) : ''}
            </Cell>
            <Cell head={t('submissions')}>{period.kind === 'QUARTER' ? counts(period) : ''}</Cell>
            {manages ? (
              <Cell>
                <PeriodForms
                  period={period}
                  name={nameOf(period)}
                  usualDueOn={usualDueOn}
                  words={words}
                  acts={acts}
                />
              </Cell>
            ) : null}
          </Row>
        ))}
      </TableBody>
    </Table>
  );

  function counts({ submissions: { APPROVED, SUBMITTED, RETURNED, DRAFT } }: ListedPeriod): string {
    if (APPROVED + SUBMITTED + RETURNED + DRAFT === 0) return t('none');
    return t('counts', { approved: APPROVED, submitted: SUBMITTED, returned: RETURNED, draft: DRAFT });
  }
}
