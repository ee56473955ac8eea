import { formatInstant } from '@/lib/display/format-instant';
import type { ComparedSubmission } from '@/lib/submissions/compare-submission';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { Bilingual } from '../figures/bilingual';
import { nameIn } from '../submissions/face-words';
import { periodText } from '../submissions/submission-head';
import { SubmissionState } from '../submissions/submission-state';
import { PageHead } from '../ui/page-head';
import { TextLink } from '../ui/text-link';
import type { ReviewWords } from './review-words';

type Props = { opened: OpenedSubmission; compared: ComparedSubmission | null; words: ReviewWords };

/** Which version of whose quarter, by whom, and how complete. */
export function ReviewHead({ opened, compared, words }: Props) {
  const { r, locale, words: display } = words;
  const { unit, period, state, version, thread } = opened;
  const submitted = thread.findLast(({ kind }) => kind === 'SUBMITTED');
  const time = submitted ? formatInstant(submitted.at, locale) : '';
  const kicker = submitted?.by
    ? r('kicker', { version, time, name: nameIn(locale, submitted.by) })
    : r('kickerNoName', { version, time });
  return (
    <PageHead
      kicker={version > 0 ? kicker : null}
      title={<Bilingual en={unit.nameEn} zh={unit.nameZh} locale={locale} />}
      subtitle={periodText(period, locale)}
      facts={[
        { label: r('facts.state'), value: <SubmissionState state={state} word={display.states[state]} /> },
        ...(compared
          ? [
              {
                label: r('facts.answered'),
                value: r('answeredOf', {
                  answered: compared.answers.answered,
                  asked: compared.answers.asked,
                }),
              },
              {
                label: r('facts.estimated'),
                value: r('estimatedCount', { count: compared.answers.estimated }),
              },
            ]
          : []),
      ]}
      actions={<TextLink href={`/submissions/${period.code}/${unit.code}`}>{r('read')}</TextLink>}
    />
  );
}
