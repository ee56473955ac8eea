import { resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * What the environment says about where to serve and where the ledger is kept.
 * `host` is null for this machine only; `publicAddress` is null where none was configured; `dataFolder` is null where
 * DATABASE_URL names a server; `drainMs` is how long a process that was told to end still takes new requests.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function readSettings(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT is “${env.PORT}”: it must be a whole number from 1 to 65535.`);
  }
  const drain = Number(env.GREENLEDGER_DRAIN_SECONDS || 0);
  if (!(drain >= 0 && drain <= 300)) {
    throw new Refusal(
      `GREENLEDGER_DRAIN_SECONDS is “${env.GREENLEDGER_DRAIN_SECONDS}”: it must be a number from 0 to 300.`,
    );
  }
  const proxies = env.GREENLEDGER_TRUSTED_PROXIES || '0';
  if (!/^\d$/.test(proxies)) {
    throw new Refusal(
      `GREENLEDGER_TRUSTED_PROXIES is “${proxies}”: it must say how many proxies stand in front, from 0 to 9.`,
    );
  }
  const publicAddress = env.NEXTAUTH_URL || null;
  if (publicAddress && !/^https?:$/.test(protocolOf(publicAddress))) {
    throw new Refusal(
      `NEXTAUTH_URL is “${publicAddress}”: it must be the address people type, such as https://ledger.example.com.`,
    );
  }
  const host = env.HOST || null;
  const address = `http://${!host || host === '0.0.0.0' || host === '::' ? 'localhost' : urlHost(host)}:${port}`;
  return {
    port,
    host,
    address: publicAddress ?? address,
    publicAddress,
    dataFolder: env.DATABASE_URL ? null : resolve(env.GREENLEDGER_DATA || 'data'),
    drainMs: drain * 1000,
  };
}

function urlHost(host) {
  return host.includes(':') ? `[${host}]` : host;
}

function protocolOf(address) {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
