import { AsyncResource } from 'node:async_hooks';

/** Who asks how things are, or for a file, never waits. */
const outOfTurn = /^\/(?:api\/health|api\/metrics|_next\/static)(?:[/?]|$)/;

const session = /(?:^|;\s*)(?:__Host-)?next-auth\.session-token=([^;]+)/;

/**
 * Makes what lets requests be answered a few at a time, what changes something first: on the last evening of a quarter
 * two hundred pages drawn side by side take longer than one after another, and a save waits behind them all. Next comes
 * whose caller has the fewest turns at the moment, then who came first; a caller (a session, a token, else an address)
 * who has `waitingEach` requests waiting is refused more. A turn ends with the answer, or after `patienceMs` without one:
 * whoever takes longer goes on beside the others, so that nobody holds them up by asking much or being slow.
 * @param {{ atOnce?: number, patienceMs?: number, waitingEach?: number }} [options]
 */
export function makeTurns({ atOnce = 6, patienceMs = 1_000, waitingEach = 60 } = {}) {
  let busy = 0;
  let waiting = [];
  const turnsOf = new Map();
  const goOn = () => {
    while (busy < atOnce && waiting.length > 0) {
      const next = fairest(waiting, turnsOf);
      waiting = waiting.filter((each) => each !== next);
      next.take();
    }
  };
  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {{ answer: () => unknown, refuse: () => unknown }} ways
   * @returns {Promise<unknown>}
   */
  return (request, response, { answer, refuse }) =>
    new Promise((done, failed) => {
      const go = (way) => Promise.resolve().then(way).then(done, failed);
      if (outOfTurn.test(request.url ?? '')) return go(answer);
      const caller = callerOf(request);
      if (waiting.filter((each) => each.caller === caller).length >= waitingEach) return go(refuse);
      const take = () => {
        // Gone before its turn came.
        if (response.closed) return done(undefined);
        busy += 1;
        count(turnsOf, caller, 1);
        const end = once(() => {
          clearTimeout(impatient);
          busy -= 1;
          count(turnsOf, caller, -1);
          goOn();
        });
        const impatient = setTimeout(end, patienceMs);
        response.once('finish', end);
        response.once('close', end);
        go(answer);
      };
      // Taken when another's turn ends, and still about this request.
      waiting.push({ caller, changing: request.method === 'POST', take: AsyncResource.bind(take) });
      goOn();
    });
}

function fairest(waiting, turnsOf) {
  const rank = ({ caller, changing }) => (turnsOf.get(caller) ?? 0) * 2 + (changing ? 0 : 1);
  return waiting.reduce((best, each) => (rank(each) < rank(best) ? each : best));
}

function callerOf({ headers, socket }) {
  return headers.authorization ?? session.exec(headers.cookie ?? '')?.[1] ?? socket.remoteAddress;
}

function count(turnsOf, caller, step) {
  const turns = (turnsOf.get(caller) ?? 0) + step;
  if (turns === 0) turnsOf.delete(caller);
  else turnsOf.set(caller, turns);
}

function once(act) {
  let acted = false;
  return () => {
    if (acted) return;
    acted = true;
    act();
  };
}
