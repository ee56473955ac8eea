import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import type { Json } from '../record/canonical-json';
import { type EventType, eventTypes } from '../record/events';
import { type NamesOfSubjects, nameSubjects } from './name-subjects';

const pageSize = 50;

export interface ListedEvent {
  readonly seq: string;
  readonly at: Date;
  readonly type: string;
  /** Null for a named job. */
  readonly actorId: string | null;
  readonly job: string | null;
  readonly role: string;
  readonly subjectType: string;
  readonly subjectKey: string;
  readonly before: Json;
  readonly after: Json;
  readonly reason: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

export interface EventsAsked {
  /** An event type; '' for all. */
  readonly type: string;
  /** Part of a subject's key; '' for all. */
  readonly subject: string;
  /** Only what stands before this place in the ledger: the next page. */
  readonly before: bigint | null;
}

export interface EventPage {
  readonly events: readonly ListedEvent[];
  /** Where the next, older page begins; null on the last. */
  readonly older: string | null;
  /** Names as they are today, for reading only: the ledger holds ids and codes. */
  readonly names: NamesOfSubjects;
}

const isEventType = (text: string): text is EventType => eventTypes.some((type) => type === text);

/** The trail, newest first, a page at a time. Null for who may not read it. */
export async function listEvents(viewer: Viewer, asked: EventsAsked): Promise<EventPage | null> {
  if (!canAtTop(viewer, 'audit.read')) return null;
  const rows = await reader().auditEvent.findMany({
    where: {
      ...(isEventType(asked.type) ? { type: asked.type } : {}),
      ...(asked.subject === '' ? {} : { subjectKey: { contains: asked.subject, mode: 'insensitive' } }),
      ...(asked.before === null ? {} : { seq: { lt: asked.before } }),
    },
    orderBy: { seq: 'desc' },
    take: pageSize + 1,
  });
  const events = rows.slice(0, pageSize).map(
    ({ id: _id, seq, before, after, ...event }): ListedEvent => ({
      ...event,
      seq: String(seq),
      before: before as Json,
      after: after as Json,
    }),
  );
  return {
    events,
    older: rows.length > pageSize ? (events.at(-1)?.seq ?? null) : null,
    names: await nameSubjects(events),
  };
}
