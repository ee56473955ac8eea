// Plain JavaScript: the server around Next.js (scripts/start) uses it as well as the app inside.
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What all lines and figures of one request share: its id, who came in, once that is known, whether a door stayed
 * closed to them, and whether the form they sent could not be read.
 * @typedef {{ readonly id: string, viewer?: string, closed?: boolean, unreadable?: boolean }} CurrentRequest
 */

// Pages, handlers and the server around them are bundled apart; one storage lives on the process.
globalThis.greenledgerRequests ??= new AsyncLocalStorage();

/**
 * Does `work` as part of the request `request`, however far into the app it reaches.
 * @template T
 * @param {CurrentRequest} request
 * @param {() => T} work
 * @returns {T}
 */
export function withinRequest(request, work) {
  return globalThis.greenledgerRequests.run(request, work);
}

/**
 * The request that is being answered here; undefined outside of one.
 * @returns {CurrentRequest | undefined}
 */
export function currentRequest() {
  return globalThis.greenledgerRequests.getStore();
}

/**
 * Notes who came in with this request.
 * @param {string} userId
 */
export function noteViewer(userId) {
  const request = currentRequest();
  if (request) request.viewer = userId;
}

/** Notes that the form that was sent could not be read. */
export function noteUnreadable() {
  const request = currentRequest();
  if (request) request.unreadable = true;
}

/** Notes that what was asked for is not there, or not for who asks. */
export function noteClosedDoor() {
  const request = currentRequest();
  if (request) request.closed = true;
}
