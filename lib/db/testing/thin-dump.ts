import { tarEnd, tarEntries } from './tar-entries';

/** PostgreSQL's own two databases (their numbers are fixed), of which it makes new ones; nobody connects to them here. */
const ofNobody = /^\/?base\/(?:1|4)\/[^/]+$/;

/**
 * A dump (a tar) of an embedded database without the files that no test opens: half of them, which every copy would
 * write anew.
 */
export function thinDump(dump: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = [...tarEntries(dump)].filter(({ name }) => !ofNobody.test(name));
  return new Uint8Array(Buffer.concat([...kept.map(({ whole }) => whole), tarEnd]));
}
