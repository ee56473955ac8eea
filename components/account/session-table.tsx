import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { OwnSession } from '@/lib/people/open-account';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

/** Where one is signed in. */
export async function SessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  return (
    <Table label={t('sessions')} stacked>
      <TableHead>
        <HeadCell>{t('device')}</HeadCell>
        <HeadCell>{t('begun')}</HeadCell>
        <HeadCell>{t('seen')}</HeadCell>
      </TableHead>
      <TableBody>
        {sessions.map((session) => (
          <Row key={session.id}>
            <NameCell>
              <span>
                {session.device || t('unknownDevice')}
                {session.current ? <span className="text-ink-3"> · {t('thisOne')}</span> : null}
              </span>
            </NameCell>
            <Cell head={t('begun')}>{formatInstant(session.createdAt, locale)}</Cell>
            <Cell head={t('seen')}>{formatInstant(session.lastSeenAt, locale)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
