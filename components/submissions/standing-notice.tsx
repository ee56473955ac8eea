import { formatInstant } from '@/lib/display/format-instant';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { Notice } from '../ui/notice';
import { TextLink } from '../ui/text-link';
import { type FaceWords, nameIn } from './face-words';

type Props = { opened: OpenedSubmission; words: FaceWords; mayEnter: boolean };

/** In a sentence why the form is as it is: returned and with what words, locked, approved, or not the reader's to fill in. */
export function StandingNotice({ opened, words, mayEnter }: Props) {
  const { t, locale } = words;
  const { state, thread, period, unit, allowedEvents } = opened;
  const last = thread.at(-1);
  if (state === 'RETURNED' && last) {
    const name = last.by ? nameIn(locale, last.by) : '';
    return (
      <Notice tone="caution" title={t('returnedNotice')}>
        <p className="whitespace-pre-line text-ink">{last.reason}</p>
        <p className="text-label">
          {name ? t('byline', { name, time: formatInstant(last.at, locale) }) : null}
        </p>
      </Notice>
    );
  }
  if (period.state !== 'OPEN') return <Notice>{t('closedNotice')}</Notice>;
  if (state === 'SUBMITTED' && allowedEvents.includes('approve')) {
    return (
      <Notice tone="submitted">
        <TextLink href={`/review/${period.code}/${unit.code}`}>{t('toReview')}</TextLink>
      </Notice>
    );
  }
  if (state === 'SUBMITTED') return <Notice tone="submitted">{t('lockedNotice')}</Notice>;
  if (state === 'APPROVED') return <Notice tone="settled">{t('approvedNotice')}</Notice>;
  return mayEnter ? null : <Notice>{t('readOnlyNotice')}</Notice>;
}
