import { getLocale, getTranslations } from 'next-intl/server';
import { formatPeriod } from '@/lib/display/format-period';
import { displayWords } from '../figures/display-words';
import { SubmissionState, type SubmissionStateCode } from '../submissions/submission-state';
import { BlockHead } from '../ui/block-head';
import { ProgressBar } from '../ui/progress-bar';
import { TextLink } from '../ui/text-link';

export type UnitStanding = {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly state: SubmissionStateCode;
  readonly asked: number;
  readonly answered: number;
};

type Props = { period: string; units: readonly UnitStanding[] };

/** How each unit of an open period stands: a bar while it is entered, its state in a word afterwards. */
export async function UnitProgress({ period, units }: Props) {
  const [t, locale, words] = await Promise.all([getTranslations('home'), getLocale(), displayWords()]);
  if (units.length === 0) return null;
  return (
    <section>
      <BlockHead level={2} title={t('units', { period: formatPeriod(period, locale) })} />
      <ul className="border-line border-t">
        {units.map((unit) => {
          const name = locale === 'zh-CN' ? unit.nameZh : unit.nameEn;
          const entering = unit.state === 'DRAFT' || unit.state === 'RETURNED';
          const answered = t('answered', { answered: String(unit.answered), asked: String(unit.asked) });
          return (
            <li key={unit.code} className="border-line border-b py-2 text-note">
              <p className="flex flex-wrap justify-between gap-x-4">
                <TextLink href={`/submissions/${period}/${unit.code}`}>{name}</TextLink>
                {entering ? (
                  <span className={unit.state === 'RETURNED' ? 'text-amber' : 'text-ink-2'}>
                    {unit.state === 'RETURNED' ? `${words.states.RETURNED} · ${answered}` : answered}
                  </span>
                ) : (
                  <SubmissionState state={unit.state} word={words.states[unit.state]} strong={false} />
                )}
              </p>
              {entering ? (
                <div className="mt-1">
                  <ProgressBar label={`${name}: ${answered}`} value={unit.answered} max={unit.asked} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
