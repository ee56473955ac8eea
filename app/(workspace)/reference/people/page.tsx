import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PersonList } from '@/components/reference/person-list';
import { ReferenceHead } from '@/components/reference/reference-head';
import { roleOptions } from '@/components/reference/role-options';
import { ActionForm } from '@/components/ui/action-form';
import { formWords } from '@/components/ui/form-words';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { readSingleSignOn } from '@/lib/access/single-sign-on/settings';
import { businessDate } from '@/lib/calendar/business-date';
import { listUnits } from '@/lib/organisation/list-units';
import { listPeople } from '@/lib/people/list-people';
import {
  addPersonAction,
  endSessionsAction,
  erasePersonAction,
  giveGrantAction,
  linkIdentityAction,
  makeLinkAction,
  resetSecondFactorAction,
  revokeGrantAction,
  unlinkIdentitiesAction,
} from './actions';

const sentences = [
  'email-wanted',
  'email-in-use',
  'name-wanted',
  'role-wanted',
  'unit-wanted',
  'unknown-unit',
  'unknown-person',
  'unknown-grant',
  'own-administrator',
  'close-before-erasing',
  'date-wanted',
  'end-before-start',
  'subject-wanted',
  'identity-in-use',
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.people');
  return { title: t('title') };
}

export default async function PeoplePage() {
  const viewer = await requireViewer('/reference/people');
  const people = await listPeople(viewer);
  if (!people) notThere();
  const [tree, words, t, locale] = await Promise.all([
    listUnits(viewer),
    formWords(sentences),
    getTranslations('reference.people'),
    getLocale(),
  ]);
  const units = tree
    .filter(({ type }) => type === null)
    .map((unit) => ({
      value: unit.code,
      label: `${'\u00a0\u00a0'.repeat(unit.depth)}${locale === 'zh-CN' ? unit.nameZh : unit.nameEn}`,
    }));
  return (
    <>
      <ReferenceHead current="people" rooms={referenceRooms(viewer)} title={t('title')} note={t('lead')} />
      <p className="pt-4 text-note">
        <TextLink href="/reference/people/review">{t('reviewLink')}</TextLink>
      </p>
      <div className="pt-4">
        <PersonList
          people={people}
          units={units}
          today={businessDate(new Date())}
          words={words}
          acts={{
            give: giveGrantAction,
            revoke: revokeGrantAction,
            link: makeLinkAction,
            endSessions: endSessionsAction,
            resetSecondFactor: resetSecondFactorAction,
            erase: erasePersonAction,
            ...(readSingleSignOn() ? { linkIdentity: linkIdentityAction } : {}),
            unlinkIdentities: unlinkIdentitiesAction,
          }}
        />
      </div>
      <section className="pt-10">
        <SectionHead id="add" title={t('add')} />
        <div className="max-w-[720px]">
          <ActionForm
            id="add"
            action={addPersonAction}
            fields={[
              { name: 'email', type: 'email', label: t('email') },
              { name: 'nameEn', label: t('nameEn') },
              { name: 'nameZh', label: t('nameZh'), optional: t('optional') },
              { name: 'role', type: 'select', label: t('role'), options: roleOptions(t) },
              { name: 'unitCode', type: 'select', label: t('unit'), options: units },
            ]}
            words={words}
            submit={t('addDo')}
            look="primary"
            note={t('addNote')}
            shownOnce={t('linkShown')}
            columns={2}
          />
        </div>
      </section>
    </>
  );
}
