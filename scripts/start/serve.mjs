import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { answerCalmly } from '../../lib/gate/answer-calmly.mjs';
import { isLimit, makeReceiver, refuse } from '../../lib/gate/receive-request.mjs';
import { requestLimits } from '../../lib/gate/request-limits.mjs';
import { captureConsole } from '../../lib/telemetry/capture-console.mjs';
import { currentRequest } from '../../lib/telemetry/current-request.mjs';
import { openMeters } from '../../lib/telemetry/prometheus.mjs';
import { listRoutes } from '../../lib/telemetry/route-patterns.mjs';
import { securityEvent } from '../../lib/telemetry/security-event.mjs';
import { watchRequest } from '../../lib/telemetry/watch-request.mjs';
import { explainListenError, isMissingInterface, listenHosts } from './check-port.mjs';
import { listStyles } from './list-styles.mjs';
import { stopServing, watchRequestsUnderWay } from './requests-under-way.mjs';
import { makeTurns } from './take-turns.mjs';

/** Longer than any transaction may take (lib/db/engine.ts). */
const PATIENCE_MS = 35_000;

const PROBE_MS = 5_000;

const tooMany = { status: 429, code: 'too-many-waiting' };

const timely = {
  maxHeaderSize: requestLimits.headerBytes,
  headersTimeout: requestLimits.headersMs,
  requestTimeout: requestLimits.requestMs,
  keepAliveTimeout: requestLimits.keepAliveMs,
};

/**
 * Serves the app in this process with the ledger that instrumentation.ts opens.
 * `publicAddress` is what people type where a proxy stands in front; null where none was configured.
 * Returns what ends it: no new requests, those under way answered, the database closed.
 * @returns {Promise<() => Promise<void>>}
 */
export async function serve({ port, host, publicAddress, dev, drainMs = 0 }) {
  if (!dev) captureConsole();
  openMeters();
  const { default: next } = await import('next');
  // Next.js would listen for upgrades on our server by itself, beside what receives every request.
  const app = next({ dev, port, hostname: host ?? 'localhost', httpServer: new EventEmitter() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  const routes = listRoutes();
  const receive = makeReceiver(publicAddress);
  const turns = makeTurns();
  const health = `http://${probeHost(host)}:${port}/api/health`;
  const calm = {
    isUnreadable: () => currentRequest()?.unreadable === true,
    isAvailable: () => isWell(health),
    styles: listStyles(),
  };
  const underWay = watchRequestsUnderWay();
  const servers = [];
  for (const each of listenHosts(host)) {
    const server = createServer(timely, (request, response) =>
      underWay.answer(response, () =>
        watchRequest(routes, request, response, () => {
          const refused = receive(request, response);
          if (refused === null) {
            answerCalmly(request, response, calm);
            return turns(request, response, {
              answer: () => handle(request, response),
              refuse: () => {
                refuse(request, response, tooMany);
                securityEvent('limit.reached', { limit: tooMany.code });
              },
            });
          }
          if (isLimit(refused)) securityEvent('limit.reached', { limit: refused });
        }),
      ),
    );
    // Only live reloading holds a socket; elsewhere an upgrade is a request like any other.
    if (dev) server.on('upgrade', (request, socket, head) => upgrade(request, socket, head));
    try {
      await listen(server, port, each);
      servers.push(server);
    } catch (error) {
      if (!isMissingInterface(error, host)) throw explainListenError(error, port, host);
    }
  }
  // Next.js opens the ledger lazily: the first request makes it, before anyone is told the address.
  await fetch(health);
  return async () => {
    await stopServing(servers, underWay, { drainMs, patienceMs: PATIENCE_MS });
    await app.close();
    await (await globalThis.greenledgerLedger)?.close();
  };
}

/** Whether the ledger can be read and written, as probes are told. */
function isWell(health) {
  return fetch(health, { signal: AbortSignal.timeout(PROBE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
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
