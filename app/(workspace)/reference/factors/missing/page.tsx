import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { regionNames } from '@/components/facilities/region-names';
import { MissingFactorTable } from '@/components/reference/missing-factor-table';
import { PutFactorTable } from '@/components/reference/put-factor-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { ActionForm } from '@/components/ui/action-form';
import { formWords } from '@/components/ui/form-words';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { listMissingFactors } from '@/lib/factors/list-missing-factors';
import { overrideChoices } from '@/lib/factors/override-choices';
import { overrideFactorAction } from '../actions';

const sentences = [
  'reason-needed',
  'unknown-use',
  'unknown-year',
  'unknown-factor',
  'factors-locked',
  'not-allowed',
];

type Props = { searchParams: Promise<{ use?: string | string[]; unit?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.factors');
  return { title: t('missingTitle') };
}

export default async function MissingFactorsPage({ searchParams }: Props) {
  const viewer = await requireViewer('/reference/factors/missing');
  const asked = await searchParams;
  const [activity = '', basis = ''] = String(asked.use ?? '').split('|');
  const use = activity !== '' && basis !== '' ? { activity, basis } : null;
  const [found, choices, t, locale, words, region] = await Promise.all([
    listMissingFactors(viewer),
    overrideChoices(viewer, use),
    getTranslations('reference.factors'),
    getLocale(),
    formWords(sentences),
    regionNames(),
  ]);
  if (!found || !choices) notThere();
  const nameOf = (one: { nameEn: string; nameZh: string }) => (locale === 'zh-CN' ? one.nameZh : one.nameEn);
  return (
    <>
      <ReferenceHead
        current="factors"
        rooms={referenceRooms(viewer)}
        title={t('missingTitle')}
        note={t('missingLead')}
      />
      <p className="pt-4 text-note">
        <TextLink href="/reference/factors">{t('back')}</TextLink>
      </p>
      <section className="pt-6">
        <MissingFactorTable missing={found.missing} />
      </section>
      <section className="pt-8">
        <SectionHead id="override" title={t('override')} lead={t('overrideNote')} />
        <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-4 text-note">
          {choices.uses.map((one) => (
            <li key={`${one.activity} ${one.basis}`}>
              <TextLink href={`/reference/factors/missing?use=${one.activity}|${one.basis}#override`}>
                {`${nameOf(one)}, ${t(`bases.${one.basis as 'LB'}`)}`}
              </TextLink>
            </li>
          ))}
        </ul>
        {use && choices.factors.length > 0 && choices.years.length > 0 ? (
          <div className="max-w-[640px]">
            <ActionForm
              id="override-form"
              action={overrideFactorAction}
              columns={2}
              fields={[
                { name: 'activity', type: 'hidden', value: use.activity },
                { name: 'basis', type: 'hidden', value: use.basis },
                {
                  name: 'unit',
                  type: 'select',
                  label: t('leaf'),
                  value: String(asked.unit ?? ''),
                  options: choices.leaves.map((leaf) => ({ value: leaf.code, label: nameOf(leaf) })),
                },
                {
                  name: 'fiscalYear',
                  type: 'select',
                  label: t('usedFor'),
                  value: String(choices.years[0]),
                  options: choices.years.map((year) => ({
                    value: String(year),
                    label: t('year', { year: String(year) }),
                  })),
                },
                {
                  name: 'factor',
                  type: 'select',
                  label: t('overrideFactor'),
                  value: String(choices.factors[0]?.id ?? 0),
                  options: [
                    ...choices.factors.map(({ id, code, region: place, edition }) => ({
                      value: String(id),
                      label: `${code} (${place ? region(place) : t('anywhere')}, ${edition})`,
                    })),
                    { value: '0', label: t('withdraw') },
                  ],
                },
                { name: 'reason', type: 'textarea', label: t('reason') },
              ]}
              words={words}
              submit={t('override')}
            />
          </div>
        ) : null}
      </section>
      <section className="pt-8">
        <SectionHead id="put" title={t('overrides')} />
        <PutFactorTable put={found.put} />
      </section>
    </>
  );
}
