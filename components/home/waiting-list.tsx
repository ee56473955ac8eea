import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import { formatInstant } from '@/lib/display/format-instant';
import { formatPeriod } from '@/lib/display/format-period';
import type { Waiting } from '@/lib/submissions/waiting-for';
import { SubmissionState } from '../submissions/submission-state';
import { EmptyState } from '../ui/empty-state';

const states = { returned: 'RETURNED', review: 'SUBMITTED', draft: 'DRAFT' } as const;

/** What waits, the whole row a way to it: state, unit and period, what is open and until when. */
export async function WaitingList({ items }: { items: readonly Waiting[] }) {
  const [t, locale] = await Promise.all([getTranslations('home'), getLocale()]);
  const chinese = locale === 'zh-CN';
  if (items.length === 0) return <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>;
  return (
    <ul className="border-rule border-t">
      {items.map((item) => {
        const period = (chinese ? item.periodNameZh : item.periodNameEn) ?? formatPeriod(item.period, locale);
        return (
          <li key={item.href} className="border-line border-b">
            <Link
              prefetch={false}
              href={item.href}
              className="flex items-center justify-between gap-4 py-4 hover:bg-paper-2"
            >
              <span className="min-w-0">
                <span className="block text-note">
                  <SubmissionState state={states[item.kind]} word={t(`kinds.${item.kind}`)} />
                </span>
                <span className="block font-semibold text-step">
                  {chinese ? item.unit.nameZh : item.unit.nameEn}
                  {chinese ? '，' : ', '}
                  {period}
                </span>
                <span className="block text-ink-2 text-note">
                  {[progress(item), due(item)].filter(Boolean).join(' · ')}
                </span>
                {item.message ? (
                  <span className="line-clamp-2 block max-w-[640px] text-ink-2 text-note">
                    {quoted(item.message)}
                  </span>
                ) : null}
              </span>
              <span aria-hidden="true" className="text-ink-3 text-section">
                ›
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );

  function progress({ kind, asked, answered, version, since }: Waiting): string {
    if (kind === 'review')
      return t('submitted', { version: String(version), at: since ? formatInstant(since, locale) : '' });
    return t('progress', { open: asked - answered, asked: String(asked) });
  }

  function due({ dueOn, daysLeft }: Waiting): string {
    if (dueOn === null || daysLeft === null) return '';
    const day = t('due', { day: formatDate(dueOn, locale) });
    const left = daysLeft < 0 ? t('late', { days: -daysLeft }) : t('left', { days: daysLeft });
    return `${day}${chinese ? '，' : ', '}${left}`;
  }

  function quoted(text: string): string {
    return `“${text}”`;
  }
}
