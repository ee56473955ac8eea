import { getTranslations } from 'next-intl/server';
import type { DisplayWords } from '@/components/figures/display-words';
import { unitText } from '@/components/figures/unit-text';
import { formatFigure } from '@/lib/display/format-figure';

type Props = { value: string; unit: string; words: Pick<DisplayWords, 'units'> };

/** An amount with all its digits, for whoever checks it by hand. */
export async function ExactAmount({ value, unit, words }: Props) {
  const t = await getTranslations('display.bills');
  return (
    <p className="break-all text-ink-3">
      {t('exactly', { value: formatFigure(value), unit: unitText(unit, words) })}
    </p>
  );
}
