import { createServer } from 'node:http';
import { explainListenError, isMissingInterface, listenHosts } from './check-port.mjs';

/**
 * Serves the app in this process, with the ledger that instrumentation.ts opens.
 * Returns what ends it: no new requests, those under way answered, the database closed.
 * @returns {Promise<() => Promise<void>>}
 */
export async function serve({ port, host, dev }) {
  const { default: next } = await import('next');
  const app = next({ dev, port, hostname: host ?? 'localhost' });
  await app.prepare();
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
  // Next.js opens the ledger lazily: the first request makes it, before anyone is told the address.
  await fetch(`http://${probeHost(host)}:${port}/api/health`);
  return async () => {
    await Promise.all(servers.map(close));
    await app.close();
    await (await globalThis.greenledgerLedger)?.close();
  };
}

function probeHost(host) {
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
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
