import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import { formatPeriodShort } from '@/lib/display/format-period-short';
import type { AnswersThroughTime } from '@/lib/facilities/answers-through-time';
import { BlockHead } from '../ui/block-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Props = { domain: 'facilities' | 'initiatives'; said: AnswersThroughTime['said'] };

/** Dates and texts that were answered and approved, oldest first. */
export async function SaidList({ domain, said }: Props) {
  const [t, locale] = await Promise.all([getTranslations(domain), getLocale()]);
  if (said.length === 0) return null;
  return (
    <section>
      <BlockHead level={2} title={t('said')} />
      <Table label={t('said')} stacked>
        <TableHead>
          <HeadCell>{t('metric')}</HeadCell>
          <HeadCell>{t('when')}</HeadCell>
          <HeadCell>{t('what')}</HeadCell>
        </TableHead>
        <TableBody>
          {said.map((one) => (
            <Row key={`${one.metric}:${one.period}:${one.breakdown}`}>
              <NameCell>{locale === 'zh-CN' ? one.nameZh : one.nameEn}</NameCell>
              <Cell head={t('when')}>{formatPeriodShort(one.period)}</Cell>
              <Cell head={t('what')}>{one.date ? formatDate(one.date, locale) : one.text}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
