import { getLocale, getTranslations } from 'next-intl/server';
import type { EventPage } from '@/lib/assurance/list-events';
import { formatInstant } from '@/lib/display/format-instant';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { EventDetails } from './event-details';
import { eventWords } from './event-words';

/** A page of the trail: what happened in words, when, by whom and in which role; the rest one step away. */
export async function EventList({ page }: { page: EventPage }) {
  const [t, locale, words] = await Promise.all([
    getTranslations('audit'),
    getLocale(),
    eventWords(page.names),
  ]);
  return (
    <Table label={t('table')} roomy stacked>
      <TableHead>
        <HeadCell>{t('event')}</HeadCell>
        <HeadCell numeric>{t('seq')}</HeadCell>
        <HeadCell>{t('at')}</HeadCell>
        <HeadCell>{t('actor')}</HeadCell>
        <HeadCell>{t('role')}</HeadCell>
      </TableHead>
      <TableBody>
        {page.events.map((event) => {
          const reason = words.reason(event);
          return (
            <Row key={event.seq} id={`event-${event.seq}`}>
              <NameCell>
                <div className="min-w-0 max-w-[640px]">
                  <p>{words.sentence(event)}</p>
                  {reason ? <p className="text-ink-2 text-label">{`${t('reason')}: ${reason}`}</p> : null}
                  <EventDetails event={event} />
                </div>
              </NameCell>
              <Cell head={t('seq')} numeric>
                {event.seq}
              </Cell>
              <Cell head={t('at')} className="whitespace-nowrap">
                {formatInstant(event.at, locale)}
              </Cell>
              <Cell head={t('actor')}>{words.actor(event)}</Cell>
              <Cell head={t('role')}>{words.role(event)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
