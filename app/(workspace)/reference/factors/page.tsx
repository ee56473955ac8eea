import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditionTable } from '@/components/reference/edition-table';
import { EditionsInUse } from '@/components/reference/editions-in-use';
import { FactorTable } from '@/components/reference/factor-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { canAnywhere, canAtTop } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { listEditions } from '@/lib/factors/list-editions';
import { listFactorSets } from '@/lib/factors/list-factor-sets';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.factors');
  return { title: t('title') };
}

export default async function FactorsPage() {
  const viewer = await requireViewer('/reference/factors');
  if (!canAnywhere(viewer, 'definition.read')) notThere();
  const [sets, { editions, years }, t, locale] = await Promise.all([
    listFactorSets(viewer),
    listEditions(viewer),
    getTranslations('reference.factors'),
    getLocale(),
  ]);
  return (
    <>
      <ReferenceHead current="factors" rooms={referenceRooms(viewer)} title={t('title')} note={t('lead')} />
      {sets.length + editions.length === 0 ? <EmptyState title={t('none')} /> : null}
      {years.length > 0 ? (
        <section className="pt-8">
          <SectionHead id="in-use" title={t('inUse')} lead={t('inUseLead')} />
          <EditionsInUse editions={editions} years={years} />
        </section>
      ) : null}
      {canAtTop(viewer, 'submission.review') ? (
        <p className="pt-4 text-note">
          <TextLink href="/reference/factors/missing">{t('missingLink')}</TextLink>
        </p>
      ) : null}
      {editions.length > 0 ? (
        <section className="pt-8">
          <SectionHead id="editions" title={t('editions')} lead={t('editionsLead')} />
          <EditionTable editions={editions} />
        </section>
      ) : null}
      {sets.map((set) => (
        <section key={set.code} className="pt-8">
          <SectionHead
            id={set.code}
            title={locale === 'zh-CN' ? set.nameZh : set.nameEn}
            lead={t('effectiveFrom', { year: String(set.effectiveFrom) })}
          />
          <FactorTable set={set} />
        </section>
      ))}
    </>
  );
}
