import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { FormState } from '@/lib/forms/form-state';
import type { OwnSession } from '@/lib/people/open-account';
import { ActionForm, type FormWords } from '../ui/action-form';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Props = {
  sessions: readonly OwnSession[];
  words: FormWords;
  end: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where one is signed in; any but this one can be ended. */
export async function SessionTable({ sessions, words, end }: Props) {
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  return (
    <Table label={t('sessions')} stacked>
      <TableHead>
        <HeadCell>{t('device')}</HeadCell>
        <HeadCell>{t('begun')}</HeadCell>
        <HeadCell>{t('seen')}</HeadCell>
        <HeadCell>{t('end')}</HeadCell>
      </TableHead>
      <TableBody>
        {sessions.map((session) => {
          const begun = formatInstant(session.createdAt, locale);
          return (
            <Row key={session.id}>
              <NameCell>{session.device || t('unknownDevice')}</NameCell>
              <Cell head={t('begun')}>{begun}</Cell>
              <Cell head={t('seen')}>{formatInstant(session.lastSeenAt, locale)}</Cell>
              <Cell>
                {session.current ? (
                  <span className="text-ink-3">{t('thisOne')}</span>
                ) : (
                  <ActionForm
                    id={`session-${session.id.slice(0, 8)}`}
                    action={end}
                    fields={[{ name: 'sessionId', type: 'hidden', value: session.id }]}
                    words={words}
                    look="quiet"
                    submit={t('end')}
                    submitLabel={t('endThis', { at: begun })}
                  />
                )}
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
