import { getTranslations } from 'next-intl/server';
import type { Enrolment } from '@/lib/people/open-enrolment';
import { QrCode } from './qr-code';

/** What is to be done before the code is asked for: show the picture to the app, and keep the recovery codes. */
export async function EnrolmentSteps({ enrolment }: { enrolment: Enrolment }) {
  const t = await getTranslations('account.secondFactor');
  const { secret, address, recoveryCodes } = enrolment;
  return (
    <ol className="grid gap-8">
      <li>
        <h2 className="text-step">{t('scan')}</h2>
        <p className="mb-3 text-note">{t('scanText')}</p>
        <QrCode text={address} label={t('picture')} />
        <p className="mt-3 text-note">{t('typeText')}</p>
        <p>
          <code className="break-all font-semibold">{secret.match(/.{4}/g)?.join(' ')}</code>
        </p>
      </li>
      <li>
        <h2 className="text-step">{t('keep')}</h2>
        <p className="mb-3 text-note">{t('keepText')}</p>
        <ul className="grid gap-1 border-line border-y py-3">
          {recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </li>
    </ol>
  );
}
