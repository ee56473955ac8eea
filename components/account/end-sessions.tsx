import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { FormState } from '@/lib/forms/form-state';
import type { Account } from '@/lib/people/open-account';
import { ActionForm, type FormWords } from '../ui/action-form';
import { buttonClass } from '../ui/button';
import type { FormField } from '../ui/form-control';

type Props = {
  account: Pick<Account, 'sessions' | 'proof' | 'fresh'>;
  words: FormWords;
  end: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where the single sign-on asks its person anew, and comes back to the sessions. */
const again = `/sign-in/single-sign-on?again=1&callbackUrl=${encodeURIComponent('/account')}`;

/** Ending sessions elsewhere: which, and a proof that it is oneself who ends them. */
export async function EndSessions({ account: { sessions, proof, fresh }, words, end }: Props) {
  const [t, signIn, locale] = await Promise.all([
    getTranslations('account'),
    getTranslations('sign-in'),
    getLocale(),
  ]);
  const others = sessions.filter(({ current }) => !current);
  if (others.length === 0)
    return (
      <p role="status" className="text-ink-2 text-note">
        {t('nowhereElse')}
      </p>
    );
  if (proof === 'single-sign-on' && !fresh)
    return (
      <>
        <p className="mb-4 text-ink-2 text-note">{t('endAgain')}</p>
        <a href={again} className={buttonClass.secondary}>
          {t('endAgainDo')}
        </a>
      </>
    );
  const which: FormField = {
    name: 'which',
    type: 'select',
    label: t('endWhich'),
    value: 'others',
    options: [
      { value: 'others', label: t('endAllOthers') },
      ...others.map(({ id, device, createdAt }) => ({
        value: id,
        label: t('endOne', { device: device || t('unknownDevice'), at: formatInstant(createdAt, locale) }),
      })),
    ],
  };
  const asked: Record<typeof proof, FormField[]> = {
    password: [
      {
        name: 'currentPassword',
        type: 'password',
        label: t('currentPassword'),
        autoComplete: 'current-password',
      },
    ],
    code: [
      {
        name: 'code',
        label: signIn('code'),
        hint: t('secondFactor.codeOrRecovery'),
        autoComplete: 'one-time-code',
      },
    ],
    'single-sign-on': [],
  };
  return (
    <ActionForm
      id="end-sessions"
      action={end}
      fields={[which, ...asked[proof]]}
      words={words}
      submit={t('endSessions')}
      done={t('sessionsEnded')}
    />
  );
}
