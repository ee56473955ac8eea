import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignInFrame } from '@/components/frame/sign-in-frame';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PasswordInput } from '@/components/ui/password-input';
import { TextInput } from '@/components/ui/text-input';
import { readSingleSignOn } from '@/lib/access/single-sign-on/settings';
import { isFormHeldFor } from '@/lib/forms/held/held-here';
import { signInAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('title') };
}

/** Without a viewer by design, as are the other steps of signing in. */
export default async function SignInPage({ searchParams }: Props) {
  const { error, callbackUrl } = await searchParams;
  const t = await getTranslations('sign-in');
  const target = typeof callbackUrl === 'string' ? callbackUrl : '/';
  const singleSignOn = readSingleSignOn();
  return (
    <SignInFrame>
      <form action={signInAction} className="grid gap-6">
        <h1 className="text-work">{t('title')}</h1>
        {(await isFormHeldFor(target)) ? <Notice title={t('held')} /> : null}
        {error ? (
          <ErrorSummary
            title={t('errorTitle')}
            errors={[{ field: 'email', message: t(`errors.${known(error)}`) }]}
          />
        ) : null}
        <input type="hidden" name="callbackUrl" value={target} />
        <Field id="email" label={t('email')}>
          {(control) => (
            <TextInput
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              required
              className="min-h-11"
            />
          )}
        </Field>
        <Field id="password" label={t('password')}>
          {(control) => <PasswordInput {...control} name="password" show={t('show')} hide={t('hide')} />}
        </Field>
        <Button look="primary" className="min-h-11 w-full">
          {t('submit')}
        </Button>
        <p className="text-ink-2 text-note">{t('forgotten')}</p>
      </form>
      {singleSignOn ? (
        <p className="mt-8 border-line border-t pt-6">
          <a
            href={`/sign-in/single-sign-on?${new URLSearchParams({ callbackUrl: target })}`}
            className="button min-h-11 w-full"
          >
            {t('singleSignOn', { name: singleSignOn.name })}
          </a>
        </p>
      ) : null}
    </SignInFrame>
  );
}

const reasons = [
  'wrong',
  'too-many',
  'ended',
  'sso-closed',
  'sso-email-in-use',
  'sso-no-role',
  'sso-factor',
] as const;

/** What signing in was refused with; anything else is told in general words. */
function known(error: string | string[]): (typeof reasons)[number] | 'other' {
  return reasons.find((reason) => reason === error) ?? 'other';
}
