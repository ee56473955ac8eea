import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { FormState } from '@/lib/forms/form-state';
import type { Account } from '@/lib/people/open-account';
import { ActionForm, type FormWords } from '../ui/action-form';
import type { FormField } from '../ui/form-control';
import { LinkButton } from '../ui/link-button';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  account: Pick<Account, 'hasPassword' | 'secondFactor' | 'secondFactorWanted'>;
  words: FormWords;
  acts: { makeCodes: Act; remove: Act };
};

/** Whether a second factor guards the account, and what can be done about it. */
export async function SecondFactorSection({ account, words, acts }: Props) {
  const [t, all, signIn, locale] = await Promise.all([
    getTranslations('account.secondFactor'),
    getTranslations('account'),
    getTranslations('sign-in'),
    getLocale(),
  ]);
  const { hasPassword, secondFactor, secondFactorWanted } = account;
  if (!hasPassword && !secondFactor) return <p>{t('elsewhere')}</p>;
  if (!secondFactor)
    return (
      <>
        <p className="mb-4">{t('none')}</p>
        <LinkButton href="/account/second-factor">{t('setUp')}</LinkButton>
      </>
    );
  const code: FormField = {
    name: 'code',
    label: signIn('code'),
    hint: t('codeOrRecovery'),
    autoComplete: 'one-time-code',
  };
  const password: FormField = {
    name: 'currentPassword',
    type: 'password',
    label: all('currentPassword'),
    autoComplete: 'current-password',
  };
  return (
    <div className="grid max-w-[420px] gap-3">
      <p>
        {t('since', { at: formatInstant(secondFactor.since, locale) })}{' '}
        {t('left', { count: secondFactor.recoveryCodesLeft })}
      </p>
      <ActionForm
        id="recovery-codes"
        disclosure={t('makeCodes')}
        note={t('makeCodesNote')}
        action={acts.makeCodes}
        fields={[code]}
        words={words}
        submit={t('makeCodesDo')}
        shownOnce={t('codesShown')}
      />
      {secondFactorWanted ? <p className="text-ink-2 text-note">{t('mustStay')}</p> : null}
      {!secondFactorWanted && hasPassword ? (
        <ActionForm
          id="remove-second-factor"
          disclosure={t('remove')}
          action={acts.remove}
          fields={[password, code]}
          words={words}
          submit={t('removeDo')}
          done={t('removed')}
        />
      ) : null}
    </div>
  );
}
