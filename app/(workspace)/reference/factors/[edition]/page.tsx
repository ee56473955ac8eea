import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditionBindings } from '@/components/reference/edition-bindings';
import { EditionEffect } from '@/components/reference/edition-effect';
import { EditionFactors } from '@/components/reference/edition-factors';
import { ReferenceHead } from '@/components/reference/reference-head';
import { ActionForm } from '@/components/ui/action-form';
import { formWords } from '@/components/ui/form-words';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { canAtTop } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { openEdition } from '@/lib/factors/open-edition';
import { previewEdition } from '@/lib/factors/preview-edition';
import { bindEditionAction } from '../actions';

const sentences = [
  'reason-needed',
  'unknown-edition',
  'unknown-year',
  'factors-locked',
  'edition-in-use',
  'not-allowed',
];

type Props = {
  params: Promise<{ edition: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireViewer('/reference/factors');
  const [opened, locale] = await Promise.all([openEdition(viewer, (await params).edition), getLocale()]);
  if (!opened) return {};
  return { title: locale === 'zh-CN' ? opened.edition.nameZh : opened.edition.nameEn };
}

export default async function EditionPage({ params, searchParams }: Props) {
  const { edition: code } = await params;
  const viewer = await requireViewer(`/reference/factors/${code}`);
  const opened = await openEdition(viewer, code);
  if (!opened) notThere();
  const [t, locale, words, asked] = await Promise.all([
    getTranslations('reference.factors'),
    getLocale(),
    formWords(sentences),
    searchParams,
  ]);
  const { edition, years, factors, bindings } = opened;
  const name = locale === 'zh-CN' ? edition.nameZh : edition.nameEn;
  const reads = canAtTop(viewer, 'report.read');
  const year = reads
    ? years.find((one) => `fy${one.year}` === String(asked.year ?? '').toLowerCase())
    : undefined;
  const uses = year?.editions.get(edition.subject) === code;
  const preview = year && !uses ? await previewEdition(viewer, code, year.year) : null;
  return (
    <>
      <ReferenceHead
        current="factors"
        rooms={referenceRooms(viewer)}
        title={name}
        note={t(`subjects.${edition.subject as 'fuel'}`)}
      />
      <p className="pt-4 text-note">
        <TextLink href="/reference/factors">{t('back')}</TextLink>
      </p>
      <section className="pt-6">
        <SectionHead id="bindings" title={t('usedFor')} />
        <EditionBindings bindings={bindings} years={edition.years} names={reads} />
      </section>
      {reads ? (
        <section className="pt-8">
          <SectionHead
            id="effect"
            title={year ? t('effect', { year: String(year.year) }) : t('candidate')}
            lead={t('effectLead')}
          />
          <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-3 text-note">
            {years
              .filter(({ editions }) => editions.get(edition.subject) !== code)
              .map((one) => (
                <li key={one.year}>
                  <TextLink href={`/reference/factors/${code}?year=fy${one.year}#effect`}>
                    {t('effectOf', { year: String(one.year) })}
                  </TextLink>
                </li>
              ))}
          </ul>
          {year && uses ? (
            <p className="text-note">{t('inUseAlready', { year: String(year.year) })}</p>
          ) : null}
          {year && preview ? <EditionEffect preview={preview} year={year.year} /> : null}
          {year && preview && !year.open ? (
            <p className="max-w-[720px] pt-3 text-ink-2 text-note">
              {t('closedYear', { year: String(year.year) })}
            </p>
          ) : null}
          {year?.open && preview && canAtTop(viewer, 'submission.review') ? (
            <div className="max-w-[480px] pt-4">
              <ActionForm
                id="bind"
                action={bindEditionAction}
                fields={[
                  { name: 'edition', type: 'hidden', value: code },
                  { name: 'fiscalYear', type: 'hidden', value: String(year.year) },
                  { name: 'reason', type: 'textarea', label: t('reason') },
                ]}
                note={t('acceptNote', { year: String(year.year) })}
                words={words}
                submit={t('accept', { year: String(year.year) })}
              />
            </div>
          ) : null}
        </section>
      ) : null}
      <section className="pt-8">
        <SectionHead id="factors" title={t('count')} lead={t('lead')} />
        <EditionFactors name={name} factors={factors} />
      </section>
    </>
  );
}
