import { reader } from '../../db/reader';

/** What became of a head that somebody wrote down: the event still has that hash, has another, or is not there. */
export interface FoundHead {
  readonly state: 'kept' | 'altered' | 'missing';
  readonly seq: string;
  /** Events that have followed it. */
  readonly since: string;
}

/** Whether the chain still passes through a head written down before: what was cut off its end shows in no other way. */
export async function findHead(seq: bigint, hash: string): Promise<FoundHead> {
  const [event, last] = await Promise.all([
    reader().auditEvent.findUnique({ where: { seq }, select: { hash: true } }),
    reader().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } }),
  ]);
  if (!event || !last) return { state: 'missing', seq: String(seq), since: '0' };
  const state = event.hash === hash.trim().toLowerCase() ? 'kept' : 'altered';
  return { state, seq: String(seq), since: String(last.seq - seq) };
}
