import { getTranslations } from 'next-intl/server';
import { Details } from '../ui/details';

/** What stands in a formula, with what it does. */
const pieces = [
  ['A + B - C', 'sum'],
  ['100 * A / B', 'quotient'],
  ['min(A, B)', 'min'],
  ['union(A, B)', 'union'],
  ['sum(A) / average(B), end(A) / end(B)', 'over'],
  ['coefficient(0.95) * A', 'coefficient'],
  ['prev(A)', 'prev'],
  ['delta(A)', 'delta'],
  ['lastyear(A)', 'lastyear'],
  ['coverage(A)', 'coverage'],
  ['emissions(A, LB)', 'emissions'],
  ['energy(A), tce(A)', 'energy'],
  ['equivalent(A, TREE)', 'equivalent'],
] as const;

/** The language of formulas on one small page. */
export async function LanguageHelp() {
  const t = await getTranslations('reference.editor.help');
  return (
    <Details summary={t('title')}>
      <div className="grid max-w-[720px] gap-2 text-note">
        <p>{t('lead')}</p>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[216px_minmax(0,1fr)]">
          {pieces.map(([piece, key]) => (
            <div key={key} className="contents">
              <dt>
                <code>{piece}</code>
              </dt>
              <dd className="text-ink-2">{t(`pieces.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('missing')}</p>
        <p>{t('time')}</p>
      </div>
    </Details>
  );
}
