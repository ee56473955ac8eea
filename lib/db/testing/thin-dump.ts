const BLOCK = 512;
const text = (bytes: Uint8Array, from: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(from, from + length)).replace(/\0.*$/s, '');

/** PostgreSQL's own two databases (their numbers are fixed), of which it makes new ones; nobody connects to them here. */
const ofNobody = /^\/?base\/(?:1|4)\/[^/]+$/;

/**
 * A dump (a tar) of an embedded database without the files that no test opens: half of them, which every copy would
 * write anew.
 */
export function thinDump(dump: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < dump.length; ) {
    const name = text(dump, at, 100);
    const size = name === '' ? 0 : Number.parseInt(text(dump, at + 124, 12), 8);
    const next = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (!ofNobody.test(name)) kept.push(dump.subarray(at, next));
    at = next;
  }
  return new Uint8Array(Buffer.concat(kept));
}
