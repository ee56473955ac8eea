import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReferenceHead } from '@/components/reference/reference-head';
import { WhatIsLeft } from '@/components/reference/what-is-left';
import { ActionForm } from '@/components/ui/action-form';
import { formWords } from '@/components/ui/form-words';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { openOffboarding } from '@/lib/people/open-offboarding';
import { closeAccountAction } from './actions';

type Props = { params: Promise<{ person: string }> };

const sentences = ['work-left', 'successor-wanted', 'unknown-person', 'unknown-grant', 'own-account'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.people');
  return { title: t('close') };
}

/** What a person leaves behind, and who takes it over. */
export default async function ClosePage({ params }: Props) {
  const { person: id } = await params;
  const viewer = await requireViewer(`/reference/people/${id}/close`);
  const offboarding = uuid.test(id) ? await openOffboarding(viewer, id) : null;
  if (!offboarding) notThere();
  const { person, roles, others } = offboarding;
  const [t, roleWords, words, locale] = await Promise.all([
    getTranslations('reference.closing'),
    getTranslations('reference.people'),
    formWords(sentences),
    getLocale(),
  ]);
  const nameIn = ({ nameEn, nameZh }: { nameEn: string; nameZh: string }) =>
    locale === 'zh-CN' ? nameZh : nameEn;
  return (
    <>
      <ReferenceHead
        current="people"
        rooms={referenceRooms(viewer)}
        title={t('title', { name: nameIn(person) })}
        note={t('lead')}
      />
      <p className="pt-4 text-note">
        <TextLink href="/reference/people">‹ {t('back')}</TextLink>
      </p>
      <section className="pt-4">
        <WhatIsLeft roles={roles} />
      </section>
      <section className="max-w-[720px] pt-8">
        <ActionForm
          id="close"
          action={closeAccountAction}
          fields={[
            { name: 'personId', type: 'hidden', value: person.id },
            {
              name: 'successorId',
              type: 'select',
              label: t('successor'),
              hint: t('successorHint'),
              options: [
                { value: '', label: t('nobody') },
                ...others.map((other) => ({ value: other.id, label: nameIn(other) })),
              ],
            },
            ...roles.map(({ grantId, role, unitNameEn, unitNameZh, alone }) => ({
              name: `hand:${grantId}`,
              type: 'checkbox' as const,
              label: t('hand', {
                role: roleWords(`roleNames.${role}`),
                unit: nameIn({ nameEn: unitNameEn, nameZh: unitNameZh }),
              }),
              value: alone ? 'on' : '',
            })),
            {
              name: 'reason',
              type: 'textarea',
              label: t('reason'),
              hint: t('reasonHint'),
              optional: roleWords('optional'),
            },
          ]}
          words={words}
          submit={t('submit')}
          look="primary"
        />
      </section>
    </>
  );
}
