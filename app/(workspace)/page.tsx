import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditHeadBlock } from '@/components/home/audit-head-block';
import { KeeperBlock } from '@/components/home/keeper-block';
import { LastClosed } from '@/components/home/last-closed';
import { UnitProgress } from '@/components/home/unit-progress';
import { WaitingList } from '@/components/home/waiting-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { canAnywhere } from '@/lib/access/can';
import { requireViewer } from '@/lib/access/require-viewer';
import { chainHead } from '@/lib/assurance/chain-head';
import { findUnit } from '@/lib/organisation/find-unit';
import { listPeople } from '@/lib/people/list-people';
import { countDueGrants } from '@/lib/people/open-grant-review';
import { listPeriods } from '@/lib/periods/list-periods';
import { lastClosedFigures } from '@/lib/reports/last-closed-figures';
import { openStandings } from '@/lib/submissions/open-standings';
import { waitingFor } from '@/lib/submissions/waiting-for';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: t('title') };
}

/** What waits for me this quarter, and what the year before came to. */
export default async function HomePage() {
  const viewer = await requireViewer('/');
  const [t, locale] = await Promise.all([getTranslations('home'), getLocale()]);
  const chinese = locale === 'zh-CN';
  const enters = canAnywhere(viewer, 'submission.read');
  const keeps = canAnywhere(viewer, 'period.manage');
  // Who neither enters nor reviews nor keeps comes to read.
  const reads = !enters && !keeps;
  const [waiting, standings, last, head] = [
    enters ? await waitingFor(viewer) : [],
    enters ? await openStandings(viewer) : [],
    await lastClosedFigures(viewer),
    await chainHead(viewer),
  ];
  const [grant] = viewer.grants;
  const unit = grant ? await findUnit(viewer, 'definition.read', grant.unitCode) : null;
  const name = chinese ? viewer.nameZh : viewer.nameEn;
  const unitName = unit && (chinese ? unit.nameZh : unit.nameEn);
  const figures = last && last.figures.length > 0 ? <LastClosed last={last} /> : null;
  return (
    <>
      <PageHead
        kicker={[name, unitName].filter(Boolean).join(' · ')}
        title={t(reads ? 'reading' : 'waiting')}
        rule="none"
      />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
        <div className="grid content-start gap-10">
          {grant ? null : <EmptyState title={t('noRole')}>{t('noRoleText')}</EmptyState>}
          {enters ? <WaitingList items={waiting} /> : null}
          {reads ? figures : null}
          {keeps ? (
            <KeeperBlock
              unopened={await unopened()}
              activePeople={await activePeople()}
              dueGrants={await countDueGrants(viewer)}
            />
          ) : null}
          {standings.map(({ period, units }) => (
            <UnitProgress
              key={period}
              period={period}
              units={units.map(({ unit: { code, nameEn, nameZh }, state, asked, answered }) => ({
                code,
                nameEn,
                nameZh,
                state,
                asked,
                answered,
              }))}
            />
          ))}
        </div>
        <div className="grid content-start gap-10">
          {reads ? null : figures}
          {head ? <AuditHeadBlock head={head} /> : null}
        </div>
      </div>
    </>
  );

  async function unopened(): Promise<string[]> {
    const years = await listPeriods(viewer);
    const open = years.filter(({ state }) => state === 'OPEN').flatMap(({ periods }) => periods);
    return open.filter(({ state }) => state === 'UNOPENED').map(({ code }) => code);
  }

  async function activePeople(): Promise<number | null> {
    const people = await listPeople(viewer);
    return people?.filter(({ active }) => active).length ?? null;
  }
}
