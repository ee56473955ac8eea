import { getLocale, getTranslations } from 'next-intl/server';
import type { AuditHead } from '@/lib/assurance/chain-head';
import { formatInstant } from '@/lib/display/format-instant';
import { BlockHead } from '../ui/block-head';
import { TextLink } from '../ui/text-link';

/** For the third party: where the chain stands, and the way to check it. */
export async function AuditHeadBlock({ head }: { head: AuditHead }) {
  const [t, locale] = await Promise.all([getTranslations('home'), getLocale()]);
  return (
    <section>
      <BlockHead
        level={2}
        title={t('audit')}
        note={t('auditLine', { seq: head.seq, at: formatInstant(head.at, locale) })}
      />
      <p className="break-all text-note">
        <span className="hash">{head.hash}</span>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 text-note">
        <TextLink href="/audit-trail">{t('toAudit')}</TextLink>
        <TextLink href="/audit-trail?verify=1">{t('verify')}</TextLink>
      </p>
    </section>
  );
}
