import { expect, test } from 'vitest';
import { callerAddress } from './caller-address';

/** From whom, with how many proxies of ours, and what X-Forwarded-For says by then. */
function from(socket: string, proxies = '', forwarded?: string): string {
  const headers: Record<string, string | undefined> = {
    'x-socket-address': socket,
    'x-forwarded-for': forwarded,
  };
  return callerAddress((name) => headers[name], { GREENLEDGER_TRUSTED_PROXIES: proxies });
}

test.each([
  ['who opened the connection counts', '192.0.2.7', '', undefined, '192.0.2.7'],
  ['whatever it claims', '192.0.2.7', '', '198.51.100.1', '192.0.2.7'],
  ['none of our proxies means none', '192.0.2.7', '0', '198.51.100.1', '192.0.2.7'],
  ['behind one proxy the last address counts', '10.0.0.2', '1', '198.51.100.1', '198.51.100.1'],
  ['not what the caller wrote before it', '10.0.0.2', '1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
  ['behind two, the last but one', '10.0.0.2', '2', '6.6.6.6, 198.51.100.1, 10.0.0.1', '198.51.100.1'],
  ['fewer addresses than proxies: it went around them', '192.0.2.7', '2', '6.6.6.6', '192.0.2.7'],
  ['a proxy that says nothing', '10.0.0.2', '1', undefined, '10.0.0.2'],
  ['no address in its place', '10.0.0.2', '1', 'unknown', '10.0.0.2'],
  ['a port is no part of it', '10.0.0.2', '1', '198.51.100.1:4711', '198.51.100.1'],
  ['IPv4 within IPv6', '::ffff:192.0.2.7', '', undefined, '192.0.2.7'],
  ['of IPv6 the network', '2001:db8:1:2:3:4:5:6', '', undefined, '2001:db8:1:2::/64'],
  ['however it is written', '2001:0DB8:1::6', '', undefined, '2001:db8:1:0::/64'],
  ['with its port', '10.0.0.2', '1', '[2001:db8:1:2::6]:443', '2001:db8:1:2::/64'],
  ['this machine', '::1', '', undefined, '0:0:0:0::/64'],
  ['a socket without an address', '', '', undefined, 'unknown'],
])('%s', (_rule, socket, proxies, forwarded, address) => {
  expect(from(socket, proxies, forwarded)).toBe(address);
});
