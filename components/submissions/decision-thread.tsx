import { formatInstant } from '@/lib/display/format-instant';
import type { Decided } from '@/lib/submissions/thread-of';
import { Thread } from '../ui/thread';
import { type FaceWords, nameIn } from './face-words';
import { SubmissionState, type SubmissionStateCode } from './submission-state';

const states: Record<Decided['kind'], SubmissionStateCode> = {
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  REOPENED: 'RETURNED',
};

/** Who decided what and when, and what they wrote: the same for both sides. */
export function DecisionThread({ thread, words }: { thread: readonly Decided[]; words: FaceWords }) {
  const { t, locale } = words;
  return (
    <section>
      <h2 className="mb-2 font-semibold text-step">{t('thread')}</h2>
      <Thread
        label={t('thread')}
        empty={t('threadEmpty')}
        entries={thread.map(({ id, kind, version, reason, at, by }) => ({
          key: String(id),
          byline: t('byline', {
            name: by ? nameIn(locale, by) : t('history_loaded'),
            time: formatInstant(at, locale),
          }),
          state: (
            <SubmissionState state={states[kind]} word={t(`decision.${kind}`, { version })} strong={false} />
          ),
          text: reason,
        }))}
      />
    </section>
  );
}
