import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SignInFrame } from '@/components/frame/sign-in-frame';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { TextInput } from '@/components/ui/text-input';
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
  return (
    <SignInFrame>
      <form action={signInAction} className="grid gap-6">
        <h1 className="text-work">{t('title')}</h1>
        {error ? (
          <ErrorSummary
            title={t('errorTitle')}
            errors={[{ field: 'email', message: t(`errors.${known(error)}`) }]}
          />
        ) : null}
        <input type="hidden" name="callbackUrl" value={typeof callbackUrl === 'string' ? callbackUrl : '/'} />
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
    </SignInFrame>
  );
}

/** What the sign-in action refused with; anything else is told in general words. */
function known(error: string | string[]): 'wrong' | 'too-many' | 'ended' | 'other' {
  return error === 'wrong' || error === 'too-many' || error === 'ended' ? error : 'other';
}
