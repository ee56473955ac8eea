import { getLocale, getTranslations } from 'next-intl/server';
import type { ListedMetric } from '@/lib/metrics/list-metrics';
import { Bilingual } from '../figures/bilingual';
import { displayWords } from '../figures/display-words';
import { UnitLabel } from '../figures/unit-label';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { GroupRow, Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

/** The catalogue by topic. */
export async function MetricList({ metrics }: { metrics: readonly ListedMetric[] }) {
  const [t, locale, words] = await Promise.all([getTranslations('reference'), getLocale(), displayWords()]);
  const topics = [...new Set(metrics.map((metric) => metric.topic))];
  return (
    <Table label={t('metrics.title')}>
      <TableHead>
        <HeadCell>{t('metrics.name')}</HeadCell>
        <HeadCell>{t('metrics.code')}</HeadCell>
        <HeadCell>{t('metrics.unit')}</HeadCell>
        <HeadCell>{t('metrics.entry')}</HeadCell>
      </TableHead>
      {topics.map((topic) => (
        <TableBody key={topic}>
          <GroupRow columns={4}>{t(`topics.${topic as 'ghg'}`)}</GroupRow>
          {metrics
            .filter((metric) => metric.topic === topic)
            .map((metric) => (
              <Row key={metric.code}>
                <NameCell indent={1}>
                  <TextLink href={`/reference/metrics/${metric.code}`}>
                    <Bilingual en={metric.nameEn} zh={metric.nameZh} locale={locale} />
                  </TextLink>
                </NameCell>
                <Cell className="whitespace-nowrap">{metric.code}</Cell>
                <Cell>
                  <UnitLabel unit={metric.unit} words={words} />
                </Cell>
                <Cell>{t(metric.calculated ? 'metrics.calculated' : 'metrics.answered')}</Cell>
              </Row>
            ))}
        </TableBody>
      ))}
    </Table>
  );
}
