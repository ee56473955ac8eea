import { getTranslations } from 'next-intl/server';
import type { StoredChange } from '@/lib/base-year/stored-base-year';
import { businessDate } from '@/lib/calendar/business-date';
import { formatDate } from '@/lib/display/format-date';
import type { Locale } from '@/lib/display/locale';

type Props = { change: StoredChange; locale: Locale };

const looks = {
  recalculate: { sign: '▲', look: 'text-blue' },
  accumulate: { sign: '+', look: 'text-ink' },
  decline: { sign: '–', look: 'text-ink-2' },
} as const;

/** What was decided of a change, by sign and word; what nobody decided yet asks for it. */
export async function ChangeStanding({ change: { cause, decisions }, locale }: Props) {
  const t = await getTranslations('reference.baseYear');
  const last = decisions.at(-1);
  if (cause === 'organic' || cause === 'new-facility')
    return <span className="text-ink-2">{t('standing.no-trigger')}</span>;
  if (!last)
    return <span className="whitespace-nowrap font-semibold text-amber">□ {t('standing.undecided')}</span>;
  const { sign, look } = looks[last.kind];
  return (
    <>
      <span className={`whitespace-nowrap font-semibold ${look}`}>
        {sign} {t(`standing.${last.kind}`)}
      </span>
      <span className="block whitespace-nowrap text-ink-3 text-label">
        {formatDate(businessDate(last.at), locale)}
      </span>
    </>
  );
}
