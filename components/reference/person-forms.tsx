import { getLocale, getTranslations } from 'next-intl/server';
import type { FormState } from '@/lib/forms/form-state';
import type { ListedPerson } from '@/lib/people/list-people';
import { ActionForm, type FormWords } from '../ui/action-form';
import type { FormField } from '../ui/form-control';
import { TextLink } from '../ui/text-link';
import { roleOptions } from './role-options';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

export type PersonActs = {
  give: Act;
  revoke: Act;
  link: Act;
  endSessions: Act;
  resetSecondFactor: Act;
  erase: Act;
  /** Only where single sign-on is set up. */
  linkIdentity?: Act;
  unlinkIdentities: Act;
};

export type PersonFormProps = {
  person: ListedPerson;
  units: readonly { value: string; label: string }[];
  today: string;
  words: FormWords;
  acts: PersonActs;
};

/** Giving a role, a link, ending sessions, taking a lost second factor away, and the way to closing the account. */
export async function PersonForms({ person, units, today, words, acts }: PersonFormProps) {
  const [t, locale] = await Promise.all([getTranslations('reference.people'), getLocale()]);
  const name = locale === 'zh-CN' ? person.nameZh : person.nameEn;
  const id: FormField = { name: 'personId', type: 'hidden', value: person.id };
  const grant: FormField[] = [
    id,
    { name: 'role', type: 'select', label: t('role'), options: roleOptions(t) },
    { name: 'unitCode', type: 'select', label: t('unit'), options: units },
    { name: 'validFrom', type: 'date', label: t('from'), value: today },
    { name: 'validTo', type: 'date', label: t('to'), optional: t('optional') },
  ];
  const line = (text: string) => (
    <span>
      {text}
      <span className="sr-only">{`: ${name}`}</span>
    </span>
  );
  return (
    <div className="grid max-w-80 gap-2">
      <ActionForm
        disclosure={line(t('give'))}
        id={`give-${person.id}`}
        action={acts.give}
        fields={grant}
        words={words}
        submit={t('giveDo')}
        done={t('done')}
      />
      <ActionForm
        disclosure={line(t(person.joined ? 'reset' : 'invite'))}
        note={t(person.joined ? 'resetNote' : 'inviteNote')}
        id={`link-${person.id}`}
        action={acts.link}
        fields={[id]}
        words={words}
        submit={t('linkDo', { name })}
        shownOnce={t('linkShown')}
      />
      {person.secondFactor ? (
        <ActionForm
          disclosure={line(t('secondFactor'))}
          note={t('secondFactorNote')}
          id={`second-factor-${person.id}`}
          action={acts.resetSecondFactor}
          fields={[id]}
          words={words}
          submit={t('secondFactorDo', { name })}
        />
      ) : null}
      {person.joined ? (
        <ActionForm
          disclosure={line(t('endSessions'))}
          id={`sessions-${person.id}`}
          action={acts.endSessions}
          fields={[id]}
          words={words}
          submit={t('endSessionsDo', { name })}
          done={t('sessionsEnded')}
        />
      ) : null}
      {acts.linkIdentity && !person.singleSignOn ? (
        <ActionForm
          disclosure={line(t('identity'))}
          note={t('identityNote')}
          id={`identity-${person.id}`}
          action={acts.linkIdentity}
          fields={[id, { name: 'subject', label: t('subject') }]}
          words={words}
          submit={t('identityDo', { name })}
        />
      ) : null}
      {person.singleSignOn ? (
        <ActionForm
          disclosure={line(t('unlink'))}
          note={t('unlinkNote')}
          id={`unlink-${person.id}`}
          action={acts.unlinkIdentities}
          fields={[id]}
          words={words}
          submit={t('unlinkDo', { name })}
        />
      ) : null}
      <TextLink href={`/reference/people/${person.id}/close`} className="text-note">
        {line(t('close'))}
      </TextLink>
    </div>
  );
}
