import { createServer } from 'node:http';
import { explainListenError, isMissingInterface, listenHosts } from './check-port.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Serves the app in this process; the ledger is opened by instrumentation.ts before the first request.
 * Returns what ends it: no new requests, those under way answered, the database closed.
 * @returns {Promise<() => Promise<void>>}
 */
export async function serve({ port, host, dev }) {
  const { default: next } = await import('next');
  const app = next({ dev, port, hostname: host ?? 'localhost' });
  try {
    await app.prepare();
  } catch (error) {
    const reason = findRefusal(error);
    throw reason ? new Refusal(reason.message) : error;
  }
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  const servers = [];
  for (const each of listenHosts(host)) {
    const server = createServer((request, response) => handle(request, response));
    server.on('upgrade', (request, socket, head) => upgrade(request, socket, head));
    try {
      await listen(server, port, each);
      servers.push(server);
    } catch (error) {
      if (!isMissingInterface(error, host)) throw explainListenError(error, port, host);
    }
  }
  return async () => {
    await Promise.all(servers.map(close));
    await app.close();
    await (await globalThis.greenledgerLedger)?.close();
  };
}

function findRefusal(error) {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === 'DataFolderRefused') return at;
  return null;
}

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', failed);
      done();
    });
  });
}

const PATIENCE_MS = 5_000;

function close(server) {
  return new Promise((done) => {
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(impatient);
      done();
    });
    server.closeIdleConnections();
  });
}
