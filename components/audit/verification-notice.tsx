import { getTranslations } from 'next-intl/server';
import type { Verification } from '@/lib/assurance/verify-chain';
import { Notice } from '../ui/notice';

/** What recomputing the whole chain found. */
export async function VerificationNotice({ result }: { result: Verification }) {
  const t = await getTranslations('audit');
  const count = result.checked;
  if (result.brokenAt !== null)
    return (
      <Notice tone="trouble" role="alert" title={t('broken', { seq: result.brokenAt })}>
        {t('brokenText', { count, seq: result.brokenAt })}
      </Notice>
    );
  return (
    <Notice tone="settled" role="status" title={t('verified')}>
      <span className="break-all">{t('verifiedText', { count, hash: result.head?.hash ?? '' })}</span>
    </Notice>
  );
}
