import { calmPage, calmPolicy } from './calm-page.mjs';

const RETRY_SECONDS = '20';

/**
 * Where the app answers a page with a failure, a browser without scripts would show an empty sheet: gives it a page
 * that says what happened instead, with 400 where the form could not be read, 503 while the ledger is not available and
 * 500 otherwise.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response changed in place, before the app gets it
 * @param {{ isUnreadable: () => boolean, isAvailable: () => Promise<boolean>, styles: readonly string[] }} house
 */
export function answerCalmly(request, response, { isUnreadable, isAvailable, styles }) {
  const own = {
    writeHead: response.writeHead,
    write: response.write,
    end: response.end,
    flushHeaders: response.flushHeaders,
  };
  let [held, ended] = [false, false];
  // Whatever comes first sends the head, which decides; Node.js and Next.js ask for it again until it is sent.
  const decide = (status, given = {}) => {
    const failed = isFailedPage(request, response, status, given) || (status >= 500 && isUnreadable());
    held ||= !response.headersSent && failed;
    return held;
  };
  response.writeHead = (status, ...rest) => {
    const given = rest.find((each) => typeof each === 'object' && each !== null);
    return decide(status, given) ? response : own.writeHead.call(response, status, ...rest);
  };
  response.flushHeaders = () => {
    if (!decide(response.statusCode)) own.flushHeaders.call(response);
  };
  response.write = (...chunk) => (decide(response.statusCode) ? true : own.write.apply(response, chunk));
  response.end = (...chunk) => {
    if (!decide(response.statusCode)) return own.end.apply(response, chunk);
    if (!ended) void reasonOf().then(sendPage);
    ended = true;
    return response;
  };

  async function reasonOf() {
    if (isUnreadable()) return 'unreadable';
    return (await isAvailable()) ? 'failed' : 'unavailable';
  }

  function sendPage(reason) {
    if (response.destroyed) return;
    const reference = String(response.getHeader('x-request-id') ?? '');
    const page = calmPage(reason, { reference, styles });
    for (const name of ofTheFailedPage) response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', calmPolicy);
    response.setHeader('Cache-Control', 'no-store');
    if (reason === 'unavailable') response.setHeader('Retry-After', RETRY_SECONDS);
    own.writeHead.call(response, statuses[reason]);
    own.end.call(response, request.method === 'HEAD' ? undefined : page);
  }
}

const statuses = { unreadable: 400, failed: 500, unavailable: 503 };

const ofTheFailedPage = ['content-encoding', 'transfer-encoding', 'content-length', 'etag', 'link'];

/** A person waits for a page: neither a program for data, nor our own scripts. */
function isFailedPage(request, response, status, given) {
  const { accept = '', rsc, 'next-action': action } = request.headers;
  const type = given['content-type'] ?? given['Content-Type'] ?? response.getHeader('content-type') ?? '';
  const forPeople = accept.includes('text/html') && rsc === undefined && action === undefined;
  return status >= 500 && forPeople && /^(?:$|text\/)/.test(String(type));
}
