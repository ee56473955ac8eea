import { getLocale, getTranslations } from 'next-intl/server';
import type { DisplayWords } from '@/components/figures/display-words';
import { unitText } from '@/components/figures/unit-text';
import type { BillPart, ReadBills } from '@/lib/bills/bill';
import { formatAmount } from '@/lib/display/format-amount';
import { formatStretch } from '@/lib/display/format-stretch';

type Props = { bills: ReadBills; unit: string; words: Pick<DisplayWords, 'units'>; id?: string };

/** What was understood of bills: of each the part that falls into the quarter, their sum, the days that none covers. */
export async function BillParts({ bills, unit, words, id }: Props) {
  const [t, locale] = await Promise.all([getTranslations('display.bills'), getLocale()]);
  const { parts, value, uncovered, uncoveredDays } = bills;
  const sentence = ({ from, to, amount, part, days, ...billed }: BillPart): string =>
    t(days.inside === days.of ? 'whole' : 'part', {
      days: formatStretch(from, to, locale),
      amount: formatAmount(amount),
      part: formatAmount(part),
      unit: unitText(billed.unit, words),
      inside: days.inside,
      of: days.of,
    });
  return (
    <div id={id} className="text-ink-2 text-note" data-bills>
      <ul>
        {parts.map((part) => (
          <li key={part.from}>{sentence(part)}</li>
        ))}
      </ul>
      {parts.length > 1 || bills.unit !== unit ? (
        <p>{t('together', { value: formatAmount(value), unit: unitText(unit, words) })}</p>
      ) : null}
      {uncovered.length > 0 ? (
        <p className="text-ink-3">
          {t('uncovered', {
            count: uncoveredDays,
            days: uncovered.map(({ from, to }) => formatStretch(from, to, locale)).join(t('and')),
          })}
        </p>
      ) : null}
    </div>
  );
}
