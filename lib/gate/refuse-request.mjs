import { requestLimits } from './request-limits.mjs';

/** Nothing here answers another method: neither a page, nor an action, nor the HTTP API. */
export const answeredMethods = ['GET', 'HEAD', 'POST'];

/**
 * Why a request is refused before anything reads it: its status and its key in `refusalWords`; null where it may pass.
 * A body must say its size: what is not known beforehand could not be refused beforehand.
 * @param {{ method?: string, url?: string, rawHeaders: readonly string[], headers: Readonly<Record<string, unknown>> }} request
 * @returns {{ status: number, code: import('./refusal-words.mjs').RefusalCode } | null}
 */
export function refuseRequest({ method = '', url = '', rawHeaders, headers }) {
  if (!answeredMethods.includes(method)) return { status: 405, code: 'method' };
  if (url.length > requestLimits.urlLength) return { status: 414, code: 'url-too-long' };
  if (!isPath(url)) return { status: 400, code: 'malformed' };
  if (rawHeaders.length / 2 > requestLimits.headers) return { status: 431, code: 'too-many-headers' };
  if (headers['transfer-encoding'] !== undefined) return { status: 411, code: 'length-required' };
  if (Number(headers['content-length'] ?? 0) > requestLimits.bodyBytes)
    return { status: 413, code: 'too-large' };
  return null;
}

/** A path of this site, not an address of another one, whose escapes can be read; no database keeps a zero byte. */
function isPath(url) {
  if (!url.startsWith('/') || url.includes('\\') || url.includes('%00')) return false;
  try {
    return decodeURIComponent(url.split('?')[0]) !== '';
  } catch {
    return false;
  }
}
