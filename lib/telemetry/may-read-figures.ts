import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the sender holds GREENLEDGER_METRICS_TOKEN. Without such a token nobody may; the comparison takes one time. */
export function mayReadFigures(authorization: string | null): boolean {
  const token = process.env.GREENLEDGER_METRICS_TOKEN;
  const sent = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token || !sent) return false;
  return timingSafeEqual(digest(token), digest(sent));
}
