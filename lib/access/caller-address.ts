import { isIP, isIPv6 } from 'node:net';
import { ownHeaders } from '../gate/own-headers.mjs';

type Read = (header: string) => string | null | undefined;

/**
 * The network address a request came from, to count attempts by: of whoever opened the connection, unless
 * GREENLEDGER_TRUSTED_PROXIES says that so many proxies of ours stand in front. Each of them adds the address it saw
 * to the right of X-Forwarded-For; what stands further left was written by the caller and means nothing.
 * Of an IPv6 address the network (/64) counts: one household has all the addresses in it.
 */
export function callerAddress(
  read: Read,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const socket = read(ownHeaders.socketAddress) ?? '';
  const proxies = Number(env.GREENLEDGER_TRUSTED_PROXIES || 0);
  const seen = (read('x-forwarded-for') ?? '').split(',').map(bare);
  const told = proxies > 0 ? seen.at(-proxies) : undefined;
  return network(told && isIP(told) ? told : bare(socket)) || 'unknown';
}

/** Without the port that some proxies add: `10.0.0.1:4711`, `[2001:db8::1]:4711`. */
function bare(entry: string): string {
  const text = entry.trim();
  return /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(text)?.[1] ?? text;
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  // A URL writes it in one way only: lower case, the longest run of zeros as "::".
  const canonical = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  if (canonical.startsWith('::ffff:')) return canonical;
  const [head = '', tail] = canonical.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => (part ? part.split(':') : []));
  const zeros = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  const groups = [...(left ?? []), ...Array<string>(zeros).fill('0'), ...(right ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
