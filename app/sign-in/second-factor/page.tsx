import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CodeInput } from '@/components/account/code-input';
import { EnrolmentSteps } from '@/components/account/enrolment-steps';
import { SignInFrame } from '@/components/frame/sign-in-frame';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { currentSession } from '@/lib/access/current-session';
import { stepPage } from '@/lib/access/sign-in-steps';
import { openEnrolment } from '@/lib/people/open-enrolment';
import { enrolAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.secondFactor');
  return { title: t('setUpTitle') };
}

/** Setting up the second factor a role asks for: open to who has given the password, and leads on from there. */
export default async function EnrolmentPage({ searchParams }: Props) {
  const { error, callbackUrl } = await searchParams;
  const target = typeof callbackUrl === 'string' ? callbackUrl : '/';
  const session = await currentSession();
  if (session?.stage !== 'ENROLMENT') redirect(stepPage(null, target, 'ended'));
  const [enrolment, t, words] = await Promise.all([
    openEnrolment(session.userId, session.id),
    getTranslations('account.secondFactor'),
    getTranslations('sign-in'),
  ]);
  const reason = error === 'too-many' || error === 'late' ? error : 'code';
  return (
    <SignInFrame>
      <h1 className="text-work">{t('setUpTitle')}</h1>
      <p className="mt-2 mb-8 text-ink-2">{t('mandatory')}</p>
      {error ? (
        <ErrorSummary
          title={t('errorTitle')}
          errors={[{ field: 'code', message: words(`errors.${reason}`) }]}
        />
      ) : null}
      <EnrolmentSteps enrolment={enrolment} />
      <form action={enrolAction} className="mt-8 grid gap-6">
        <input type="hidden" name="callbackUrl" value={target} />
        <h2 className="text-step">{t('confirm')}</h2>
        <Field id="code" label={words('code')} hint={t('confirmText')}>
          {(control) => <CodeInput {...control} />}
        </Field>
        <Button look="primary" className="min-h-11 w-full">
          {t('finish')}
        </Button>
      </form>
    </SignInFrame>
  );
}
