import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LanguageSwitch } from '@/components/frame/language-switch';
import { PromisePanel } from '@/components/frame/promise-panel';
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

/** The only page of the workspace without a viewer. */
export default async function SignInPage({ searchParams }: Props) {
  const { error, callbackUrl } = await searchParams;
  const [t, locale] = await Promise.all([getTranslations('sign-in'), getLocale()]);
  return (
    <div className="min-h-dvh md:grid md:grid-cols-2">
      <header>
        <div className="flex justify-end px-5 pt-4 md:hidden">
          <LanguageSwitch locale={locale} className="link" />
        </div>
        <PromisePanel
          first={t('promise')}
          second={t('promiseOther')}
          secondLang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
        />
      </header>
      <main
        id="main"
        className="border-line px-5 pt-8 pb-14 max-md:mx-auto max-md:max-w-[408px] md:border-l md:px-14 lg:px-[72px] md:pt-14"
      >
        <div className="flex justify-end max-md:hidden">
          <LanguageSwitch locale={locale} className="link" />
        </div>
        <form action={signInAction} className="grid max-w-[368px] gap-6 md:mt-16">
          <h1 className="text-work">{t('title')}</h1>
          {error ? (
            <ErrorSummary
              title={t('errorTitle')}
              errors={[{ field: 'email', message: t(`errors.${known(error)}`) }]}
            />
          ) : null}
          <input
            type="hidden"
            name="callbackUrl"
            value={typeof callbackUrl === 'string' ? callbackUrl : '/'}
          />
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
      </main>
    </div>
  );
}

/** What the sign-in action refused with; anything else is told in general words. */
function known(error: string | string[]): 'wrong' | 'too-many' | 'other' {
  return error === 'wrong' || error === 'too-many' ? error : 'other';
}
