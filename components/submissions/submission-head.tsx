import { businessDate } from '@/lib/calendar/business-date';
import { civilDate } from '@/lib/calendar/civil-date';
import { daysBetween } from '@/lib/calendar/days-between';
import { formatDate } from '@/lib/display/format-date';
import { formatPeriod } from '@/lib/display/format-period';
import { formatPeriodSpan } from '@/lib/display/format-period-span';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { Bilingual } from '../figures/bilingual';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs';
import { PageHead } from '../ui/page-head';
import { ProgressBar } from '../ui/progress-bar';
import { type FaceWords, nameIn } from './face-words';
import { SubmissionState } from './submission-state';

type Period = Pick<OpenedSubmission['period'], 'code' | 'kind' | 'nameEn' | 'nameZh'>;

/** A quarter as it is written, a campaign by its name. */
export function periodText(period: Period, locale: FaceWords['locale']): string {
  const { code, kind, nameEn, nameZh } = period;
  if (kind === 'QUARTER') return formatPeriod(code, locale);
  return nameIn(locale, { nameEn: nameEn ?? code, nameZh: nameZh ?? code });
}

type Props = { opened: OpenedSubmission; words: FaceWords; breadcrumbs: string; crumbs?: readonly Crumb[] };

/** Whose quarter this is, how it stands, when it is due, how far it is. */
export function SubmissionHead({ opened, words, breadcrumbs, crumbs = [] }: Props) {
  const { t, locale, words: display } = words;
  const { unit, period, state, progress } = opened;
  const span = formatPeriodSpan(period.code, locale);
  const { answered, asked, toCorrect } = progress;
  const kicker = t(period.kind === 'QUARTER' ? 'kicker' : 'campaignKicker');
  return (
    <PageHead
      kicker={
        <Breadcrumbs
          label={breadcrumbs}
          crumbs={[
            { label: t('title'), href: '/submissions' },
            ...(crumbs.length > 0 ? crumbs : [{ label: kicker }]),
          ]}
        />
      }
      title={<Bilingual en={unit.nameEn} zh={unit.nameZh} locale={locale} />}
      subtitle={span ? `${periodText(period, locale)}, ${span}` : periodText(period, locale)}
      facts={[
        { label: t('facts.state'), value: <SubmissionState state={state} word={display.states[state]} /> },
        ...(period.dueOn
          ? [
              {
                label: t('facts.due'),
                value: <Due dueOn={period.dueOn} words={words} open={isOpen(opened)} />,
              },
            ]
          : []),
        ...(asked > 0
          ? [
              {
                label: t('facts.answered'),
                value: (
                  <>
                    {t.rich('progressOf', { answered, asked })}
                    {toCorrect > 0 ? (
                      <span className="text-red"> · {t('toCorrect', { count: toCorrect })}</span>
                    ) : null}
                    <ProgressBar label={t('answered', { answered, asked })} value={answered} max={asked} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

const isOpen = ({ state, period }: OpenedSubmission): boolean =>
  period.state === 'OPEN' && (state === 'DRAFT' || state === 'RETURNED');

function Due({ dueOn, words, open }: { dueOn: Date; words: FaceWords; open: boolean }) {
  const { t, locale } = words;
  const day = civilDate(dueOn);
  const days = daysBetween(businessDate(new Date()), day);
  const left = days < 0 ? <b className="text-red">{t('late', { days: -days })}</b> : t('inDays', { days });
  return (
    <>
      <b>{formatDate(day, locale)}</b>
      {open ? <> · {left}</> : null}
    </>
  );
}
