import { getLocale, getTranslations } from 'next-intl/server';
import { formatPeriod } from '@/lib/display/format-period';
import { BlockHead } from '../ui/block-head';
import { TextLink } from '../ui/text-link';

type Props = {
  /** Codes of periods of open fiscal years that nobody opened yet. */
  unopened: readonly string[];
  activePeople: number | null;
  /** Roles to be looked at once more. */
  dueGrants: number;
};

/** For administrators: what is still to be opened, how many can sign in, which roles to look at. */
export async function KeeperBlock({ unopened, activePeople, dueGrants }: Props) {
  const [t, locale] = await Promise.all([getTranslations('home'), getLocale()]);
  return (
    <>
      <section>
        <BlockHead
          level={2}
          title={t('periods')}
          note={unopened.length > 0 ? t('periodsNote') : t('periodsNone')}
        />
        <ul className="border-line border-t text-note">
          {unopened.map((code) => (
            <li key={code} className="border-line border-b py-2">
              <TextLink href={`/reference/periods#${code}`}>{formatPeriod(code, locale)}</TextLink>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-note">
          <TextLink href="/reference/periods">{t('toPeriods')}</TextLink>
        </p>
      </section>
      {activePeople === null ? null : (
        <section>
          <BlockHead level={2} title={t('people')} note={t('peopleCount', { count: activePeople })} />
          {dueGrants > 0 ? (
            <p className="border-line border-t py-2 text-note">
              <TextLink href="/reference/people/review">{t('grantsDue', { count: dueGrants })}</TextLink>
            </p>
          ) : null}
          <p className="text-note">
            <TextLink href="/reference/people">{t('toPeople')}</TextLink>
          </p>
        </section>
      )}
    </>
  );
}
