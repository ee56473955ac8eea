import { beginStopping } from '../../lib/telemetry/readiness.mjs';

/**
 * Counts the requests that are being answered, so that an end can wait for the last of them. Work goes on when its
 * browser has left: a request is under way until both its answer and its connection are done.
 */
export function watchRequestsUnderWay() {
  const underWay = new Set();
  return {
    /** Answers a request by `answer`, which is under way meanwhile. */
    answer: (response, answer) => {
      const closed = new Promise((done) => response.once('close', done));
      const both = Promise.allSettled([closed, Promise.resolve(answer())]);
      underWay.add(both);
      void both.then(() => underWay.delete(both));
    },
    /** Settles when none is under way. */
    last: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/**
 * Ends `servers`: not ready at once, served on for `drainMs` so that a load balancer can look elsewhere, then no new
 * connections; what is under way is answered, for at most `patienceMs`.
 */
export async function stopServing(servers, underWay, { drainMs, patienceMs }) {
  beginStopping();
  await wait(drainMs);
  const closed = Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  const idle = setInterval(() => closeIdle(servers), 50);
  const impatient = wait(patienceMs);
  await Promise.race([Promise.all([closed, underWay.last()]), impatient]);
  clearInterval(idle);
  for (const server of servers) server.closeAllConnections();
  await closed;
}

function closeIdle(servers) {
  for (const server of servers) server.closeIdleConnections();
}

function wait(ms) {
  return new Promise((done) => setTimeout(done, ms).unref());
}
