import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { EndSessions } from '@/components/account/end-sessions';
import { Preferences } from '@/components/account/preferences';
import { RoleTable } from '@/components/account/role-table';
import { SecondFactorSection } from '@/components/account/second-factor-section';
import { SessionTable } from '@/components/account/session-table';
import { TokenTable } from '@/components/account/token-table';
import { Bilingual } from '@/components/figures/bilingual';
import { ActionForm } from '@/components/ui/action-form';
import { formWords } from '@/components/ui/form-words';
import { PageHead } from '@/components/ui/page-head';
import { SectionHead } from '@/components/ui/section-head';
import { currentSessionId } from '@/lib/access/current-session';
import { requireViewer } from '@/lib/access/require-viewer';
import { isTheme, themeCookie } from '@/lib/i18n/theme';
import { openAccount } from '@/lib/people/open-account';
import {
  changePasswordAction,
  createTokenAction,
  endOwnSessionsAction,
  makeRecoveryCodesAction,
  removeSecondFactorAction,
  revokeTokenAction,
} from './actions';

const sentences = [
  'current-password-wanted',
  'password-wanted',
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-personal',
  'wrong-password',
  'too-many-attempts',
  'code-wanted',
  'code-wrong',
  'code-ended',
  'second-factor-wanted',
  'sign-in-again',
  'token-name-wanted',
  'days-wanted',
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const viewer = await requireViewer('/account');
  const account = await openAccount(viewer, await currentSessionId());
  const [words, t, locale, jar] = await Promise.all([
    formWords(sentences),
    getTranslations('account'),
    getLocale(),
    cookies(),
  ]);
  const theme = jar.get(themeCookie())?.value;
  return (
    <>
      <PageHead
        kicker={t('title')}
        title={<Bilingual en={account.nameEn} zh={account.nameZh} locale={locale} />}
        note={account.email}
      />
      <div className="grid gap-12 pt-8">
        <section>
          <SectionHead id="roles" title={t('roles')} lead={t('rolesNote')} />
          <RoleTable grants={account.grants} />
        </section>
        <section>
          <SectionHead id="language" title={t('preferences')} lead={t('languageNote')} />
          <Preferences theme={isTheme(theme) ? theme : 'device'} />
        </section>
        {account.hasPassword ? (
          <section>
            <SectionHead id="password" title={t('password')} lead={t('passwordNote')} />
            <div className="max-w-[420px]">
              <ActionForm
                id="password"
                action={changePasswordAction}
                fields={[
                  {
                    name: 'currentPassword',
                    type: 'password',
                    label: t('currentPassword'),
                    autoComplete: 'current-password',
                  },
                  {
                    name: 'newPassword',
                    type: 'password',
                    label: t('newPassword'),
                    hint: t('passwordHint'),
                    autoComplete: 'new-password',
                  },
                ]}
                words={words}
                submit={t('changePassword')}
                done={t('passwordChanged')}
              />
            </div>
          </section>
        ) : null}
        <section>
          <SectionHead id="second-factor" title={t('secondFactor.title')} lead={t('secondFactor.lead')} />
          <SecondFactorSection
            account={account}
            words={words}
            acts={{ makeCodes: makeRecoveryCodesAction, remove: removeSecondFactorAction }}
          />
        </section>
        <section>
          <SectionHead id="sessions" title={t('sessions')} lead={t('sessionsNote')} />
          <SessionTable sessions={account.sessions} />
          <div className="mt-6 max-w-[420px]">
            <EndSessions account={account} words={words} end={endOwnSessionsAction} />
          </div>
        </section>
        <section>
          <SectionHead id="tokens" title={t('tokens')} lead={t('tokensNote')} />
          <div className="mb-6 max-w-[720px]">
            <ActionForm
              id="new-token"
              action={createTokenAction}
              fields={[
                { name: 'name', label: t('tokenName') },
                { name: 'days', label: t('tokenDays'), value: '90' },
              ]}
              words={words}
              submit={t('createToken')}
              shownOnce={t('tokenShown')}
              columns={2}
            />
          </div>
          <TokenTable tokens={account.tokens} now={new Date()} words={words} revoke={revokeTokenAction} />
        </section>
      </div>
    </>
  );
}
