import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkCodeForm } from '@/components/account/link-code-form';
import { TakeLink } from '@/components/account/take-link';
import { SignInFrame } from '@/components/frame/sign-in-frame';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { TextInput } from '@/components/ui/text-input';
import { TextLink } from '@/components/ui/text-link';
import { passwordLength } from '@/lib/access/password';
import { openLink } from '@/lib/people/account-link';
import { carriedLink } from '@/lib/people/link-cookie';
import { choosePasswordAction, openLinkAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const refusals = [
  'password-too-short',
  'password-too-long',
  'password-common',
  'password-personal',
  'too-many-attempts',
] as const;

// Nobody's way in but of who holds a link: no search engine keeps it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('chooseTitle'), referrer: 'same-origin', robots: { index: false, follow: false } };
}

/** Public by design: the holder of an invitation or a reset chooses a password. Opening it does not use it. */
export default async function ChoosePasswordPage({ searchParams }: Props) {
  const [secret, { error }] = await Promise.all([carriedLink(), searchParams]);
  const [link, t, sentences, locale] = await Promise.all([
    secret === null ? null : openLink(secret.slice(0, 100)),
    getTranslations('sign-in'),
    getTranslations('errors'),
    getLocale(),
  ]);
  if (!link)
    return (
      <SignInFrame>
        <TakeLink open={openLinkAction} />
        <h1 className="text-work">{t(secret === null ? 'chooseTitle' : 'linkEndedTitle')}</h1>
        <p className="mt-3 text-ink-2">{t(secret === null ? 'linkWanted' : 'linkEndedText')}</p>
        <LinkCodeForm open={openLinkAction} />
        <p className="mt-6">
          <TextLink href="/sign-in">{t('toSignIn')}</TextLink>
        </p>
      </SignInFrame>
    );
  const refused = refusals.find((code) => code === error);
  const said = refused
    ? sentences(refused, { min: String(passwordLength.min), max: String(passwordLength.max) })
    : undefined;
  const name = locale === 'zh-CN' ? link.nameZh : link.nameEn;
  return (
    <SignInFrame>
      <TakeLink open={openLinkAction} />
      <form action={choosePasswordAction} className="grid gap-6">
        <div>
          <h1 className="text-work">{t('chooseTitle')}</h1>
          <p className="mt-2 text-ink-2">{t(`choose.${link.purpose}`, { name })}</p>
        </div>
        {said ? (
          <ErrorSummary title={t('chooseError')} errors={[{ field: 'password', message: said }]} />
        ) : null}
        <Field id="email" label={t('email')}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="username"
              value={link.email}
              readOnly
              className="min-h-11"
            />
          )}
        </Field>
        <Field id="password" label={t('newPassword')} hint={t('newPasswordHint')} error={said}>
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="new-password"
              show={t('show')}
              hide={t('hide')}
            />
          )}
        </Field>
        <Button look="primary" className="min-h-11 w-full">
          {t('chooseDo')}
        </Button>
      </form>
    </SignInFrame>
  );
}
