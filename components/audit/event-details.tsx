import { getTranslations } from 'next-intl/server';
import type { ListedEvent } from '@/lib/assurance/list-events';
import { DataList } from '../ui/data-list';
import { shortHash } from './short-hash';

/** The event as the ledger holds it: subject, before and after, and its two hashes in full. */
export async function EventDetails({ event }: { event: ListedEvent }) {
  const t = await getTranslations('audit');
  const code = (text: string) => <code className="break-all">{text}</code>;
  const document = (value: ListedEvent['after']) =>
    value === null
      ? []
      : [
          <pre key="json" className="whitespace-pre-wrap break-all font-mono text-label">
            {JSON.stringify(value, null, 1)}
          </pre>,
        ];
  const data = [
    { label: t('eventType'), value: code(event.type) },
    { label: t('key'), value: code(`${event.subjectType} ${event.subjectKey}`) },
    ...document(event.before).map((value) => ({ label: t('before'), value })),
    ...document(event.after).map((value) => ({ label: t('after'), value })),
    { label: t('hash'), value: code(event.hash) },
    { label: t('previousHash'), value: code(event.previousHash) },
  ];
  return (
    <details className="disclosure">
      <summary className="text-label">
        <span className="hash">{shortHash(event.hash)}</span>
        <span className="sr-only">{`, ${t('details')} ${event.seq}`}</span>
      </summary>
      <DataList data={data.map((datum) => ({ ...datum, key: datum.label }))} />
    </details>
  );
}
