import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/figures/missing';
import type { Paper } from '@/components/reports/paper';
import { formatAmount } from '@/lib/display/format-amount';
import { formatDate } from '@/lib/display/format-date';
import type { AnswerVersion } from '@/lib/reports/read-answers';

type Props = { version: AnswerVersion; paper: Paper };

/** What was answered: a number (its unit stands beside it), codes counted, a date, a text, or why there is none. */
export async function AnswerValue({ version, paper }: Props) {
  const t = await getTranslations('trace');
  const { kind, value, codes, date, text, comparator } = version;
  if (kind === 'NOT_APPLICABLE') return <Missing kind="not-applicable" words={paper.words} />;
  if (kind === 'NOT_AVAILABLE') return <Missing kind="not-available" words={paper.words} />;
  const sign = signOf(comparator, paper.words.approximately);
  if (value !== null) return <>{`${sign}${formatAmount(value)}`}</>;
  if (date !== null) return <>{formatDate(date, paper.locale)}</>;
  if (text !== null) return <span className="whitespace-pre-line">{text}</span>;
  return <>{`${sign}${t('answer.codes', { count: codes.length })}`}</>;
}

function signOf(comparator: AnswerVersion['comparator'], approximately: string): string {
  if (comparator === '=') return '';
  return comparator === '~' ? `${approximately}\u00a0` : `${comparator}\u00a0`;
}
