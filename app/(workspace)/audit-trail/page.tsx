import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EventFilter } from '@/components/audit/event-filter';
import { EventList } from '@/components/audit/event-list';
import { HeadCheck } from '@/components/audit/head-check';
import { shortHash } from '@/components/audit/short-hash';
import { VerificationNotice } from '@/components/audit/verification-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { TextLink } from '@/components/ui/text-link';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { chainHead } from '@/lib/assurance/chain-head';
import { findHeadAgain } from '@/lib/assurance/find-head-again';
import { listEvents } from '@/lib/assurance/list-events';
import { sayFinding } from '@/lib/assurance/say-finding';
import { verify } from '@/lib/assurance/verify';
import { formatInstant } from '@/lib/display/format-instant';
import { eventTypes } from '@/lib/record/events';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

/** For the third party: what happened, in words, and whether the chain of hashes holds. */
export default async function AuditTrailPage({ searchParams }: Props) {
  const viewer = await requireViewer('/audit-trail');
  const asked = await searchParams;
  const text = (key: string) => (typeof asked[key] === 'string' ? asked[key].trim() : '');
  const [type, subject, before] = [text('type'), text('subject'), text('before')];
  const page = await listEvents(viewer, {
    type,
    subject,
    before: /^\d{1,18}$/.test(before) ? BigInt(before) : null,
  });
  if (!page) notThere();
  const [head, t, locale] = await Promise.all([chainHead(viewer), getTranslations('audit'), getLocale()]);
  const result = text('verify') === '1' ? await verify(viewer) : null;
  const [headSeq, headHash] = [text('headSeq'), text('headHash')];
  const asksForHead = headSeq !== '' || headHash !== '';
  const found = asksForHead ? await findHeadAgain(viewer, headSeq, headHash) : null;
  const address = (place: string) => `/audit-trail?${new URLSearchParams({ type, subject, before: place })}`;
  const facts = head
    ? [
        { label: t('head'), value: t('headSeq', { seq: head.seq }) },
        { label: t('headAt'), value: formatInstant(head.at, locale) },
        { label: t('hash'), value: <span className="hash">{shortHash(head.hash)}</span> },
      ]
    : [];
  return (
    <>
      <PageHead
        title={t('title')}
        note={<p className="max-w-[720px]">{t('lead')}</p>}
        facts={facts}
        actions={
          <>
            <TextLink href="/audit-trail?verify=1">{t('verify')}</TextLink>
            <a href="/audit-trail/head" download className="link">
              {t('export')}
            </a>
          </>
        }
      />
      {result ? (
        <VerificationNotice result={result} finding={result.first ? sayFinding(t, result.first) : ''} />
      ) : null}
      <HeadCheck seq={headSeq} hash={headHash} asked={asksForHead} found={found} />
      <EventFilter types={eventTypes} type={type} subject={subject} />
      {page.events.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <EventList page={page} />
      )}
      <Pagination
        label={t('pages')}
        {...(before ? { previous: { href: address(''), label: t('newest') } } : {})}
        {...(page.older ? { next: { href: address(page.older), label: t('older') } } : {})}
      />
    </>
  );
}
