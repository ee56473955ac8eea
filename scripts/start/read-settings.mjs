import { resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * What the environment says about where to serve and where the ledger is kept.
 * `host` is null for this machine only; `dataFolder` is null where DATABASE_URL names a server.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function readSettings(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT is “${env.PORT}”: it must be a whole number from 1 to 65535.`);
  }
  const host = env.HOST || null;
  const address = `http://${!host || host === '0.0.0.0' || host === '::' ? 'localhost' : urlHost(host)}:${port}`;
  return {
    port,
    host,
    address: env.NEXTAUTH_URL || address,
    dataFolder: env.DATABASE_URL ? null : resolve(env.GREENLEDGER_DATA || 'data'),
  };
}

function urlHost(host) {
  return host.includes(':') ? `[${host}]` : host;
}
