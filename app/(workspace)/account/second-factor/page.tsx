import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EnrolmentSteps } from '@/components/account/enrolment-steps';
import { ActionForm } from '@/components/ui/action-form';
import { formWords } from '@/components/ui/form-words';
import { PageHead } from '@/components/ui/page-head';
import { currentSessionId } from '@/lib/access/current-session';
import { requireViewer } from '@/lib/access/require-viewer';
import { openEnrolment } from '@/lib/people/open-enrolment';
import { addSecondFactorAction } from './actions';

const sentences = [
  'current-password-wanted',
  'wrong-password',
  'code-wanted',
  'code-wrong',
  'code-ended',
  'too-many-attempts',
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.secondFactor');
  return { title: t('setUpTitle') };
}

/** Setting up a second factor of one's own accord. */
export default async function SecondFactorPage() {
  const viewer = await requireViewer('/account/second-factor');
  const sessionId = await currentSessionId();
  if (viewer.secondFactor || sessionId === null) redirect('/account#second-factor');
  const [enrolment, words, t, account, signIn] = await Promise.all([
    openEnrolment(viewer.userId, sessionId),
    formWords(sentences),
    getTranslations('account.secondFactor'),
    getTranslations('account'),
    getTranslations('sign-in'),
  ]);
  return (
    <>
      <PageHead kicker={account('title')} title={t('setUpTitle')} note={t('lead')} />
      <div className="max-w-[420px] pt-8">
        <EnrolmentSteps enrolment={enrolment} />
        <h2 className="mt-8 mb-2 text-step">{t('confirm')}</h2>
        <ActionForm
          id="confirm"
          action={addSecondFactorAction}
          fields={[
            {
              name: 'currentPassword',
              type: 'password',
              label: account('currentPassword'),
              autoComplete: 'current-password',
            },
            { name: 'code', label: signIn('code'), hint: t('confirmText'), autoComplete: 'one-time-code' },
          ]}
          words={words}
          submit={t('finish')}
          look="primary"
        />
      </div>
    </>
  );
}
