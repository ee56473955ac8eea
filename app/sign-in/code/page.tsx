import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CodeInput } from '@/components/account/code-input';
import { TypedCode } from '@/components/account/typed-code';
import { SignInFrame } from '@/components/frame/sign-in-frame';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import { currentSession } from '@/lib/access/current-session';
import { stepPage } from '@/lib/access/sign-in-steps';
import { confirmSignInAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in');
  return { title: t('codeTitle') };
}

/** The second step of signing in: open to who has just given the password, and to nobody else. */
export default async function CodePage({ searchParams }: Props) {
  const { error, callbackUrl } = await searchParams;
  const target = typeof callbackUrl === 'string' ? callbackUrl : '/';
  if ((await currentSession())?.stage !== 'SECOND_FACTOR') redirect(stepPage(null, target, 'ended'));
  const t = await getTranslations('sign-in');
  const kept = <input type="hidden" name="callbackUrl" value={target} />;
  const reason = error === 'too-many' || error === 'late' ? error : 'code';
  return (
    <SignInFrame>
      <form action={confirmSignInAction} className="grid gap-6">
        <h1 className="text-work">{t('codeTitle')}</h1>
        {error ? (
          <ErrorSummary
            title={t('errorTitle')}
            errors={[{ field: 'code', message: t(`errors.${reason}`) }]}
          />
        ) : null}
        {kept}
        <Field id="code" label={t('code')} hint={t('codeHint')}>
          {(control) => <CodeInput {...control} />}
        </Field>
        <Button look="primary" className="min-h-11 w-full">
          {t('submit')}
        </Button>
      </form>
      <details className="disclosure mt-6">
        <summary className="text-note">{t('withRecovery')}</summary>
        <form action={confirmSignInAction} className="grid gap-4 pt-3">
          {kept}
          <TypedCode id="recovery" name="code" label={t('recovery')} hint={t('recoveryHint')} />
          <div>
            <Button>{t('recoveryDo')}</Button>
          </div>
        </form>
      </details>
      <p className="mt-6 text-ink-2 text-note">{t('codeLost')}</p>
      <p className="mt-2 text-note">
        <TextLink href={stepPage(null, target)}>{t('startAgain')}</TextLink>
      </p>
    </SignInFrame>
  );
}
