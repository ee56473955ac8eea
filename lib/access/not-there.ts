import { notFound } from 'next/navigation';
import { noteClosedDoor } from '../telemetry/current-request.mjs';

/**
 * The page for what is not found, because it is not there or not theirs. Next's own client is told so with status
 * 200, so the log learns it here.
 */
export function notThere(): never {
  noteClosedDoor();
  notFound();
}
