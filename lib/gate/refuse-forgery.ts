import type { RefusalCode } from './refusal-words.mjs';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | null;
}

const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/**
 * Why a request that may change something is refused before it is read: it did not come from our own pages, or it is
 * no form. Null where it may pass. Whatever the browser says of its origin must be right, and it must say something:
 * other sites can make a browser send a form with its cookies, but not lie about where it came from. A bearer token
 * is sent by no browser on its own, so who sends one to the HTTP API need not be a page.
 * It keeps forgeries out and lets nobody in: whether a person may do what they ask is for the verb to say.
 * @param own the origin people see: scheme, name and port
 */
export function refuseForgery(
  { method, path, header }: Sent,
  own: string,
): { status: 403 | 415; code: RefusalCode } | null {
  if (method === 'GET' || method === 'HEAD') return null;
  const program = path.startsWith('/api/v1/') && /^bearer /i.test(header('authorization') ?? '');
  if (!program && !isOwn(header('origin'), header('sec-fetch-site'), own))
    return { status: 403, code: 'forged' };
  const type = header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return program || forms.includes(type) ? null : { status: 415, code: 'not-a-form' };
}

/** `none` is a person's own doing: typed, or reloaded. */
function isOwn(origin: string | null, site: string | null, own: string): boolean {
  if (origin !== null && origin !== own) return false;
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  return origin !== null || site !== null;
}
