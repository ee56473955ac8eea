import { AsyncResource } from 'node:async_hooks';

/** Who asks how things are, or for a file, never waits. */
const outOfTurn = /^\/(?:api\/health|api\/metrics|_next\/static)(?:[/?]|$)/;

/**
 * Makes what lets requests be answered a few at a time, in the order they came, what changes something first: on the
 * last evening of a quarter two hundred pages drawn side by side take longer than one after another, and a save waits
 * behind them all. A turn ends with the answer, or after `patienceMs` without one: whoever takes longer goes on beside
 * the others, so that nobody holds them up by being slow.
 * @param {{ atOnce?: number, patienceMs?: number }} [options]
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, answer: () => unknown) => Promise<unknown>}
 */
export function makeTurns({ atOnce = 6, patienceMs = 1_000 } = {}) {
  let busy = 0;
  const changing = [];
  const reading = [];
  const goOn = () => {
    while (busy < atOnce) {
      const next = changing.shift() ?? reading.shift();
      if (!next) return;
      next();
    }
  };
  return (request, response, answer) =>
    new Promise((done, failed) => {
      const begin = () => Promise.resolve().then(answer).then(done, failed);
      if (outOfTurn.test(request.url ?? '')) return begin();
      const take = () => {
        // Gone before its turn came.
        if (response.closed) return done(undefined);
        busy += 1;
        const end = once(() => {
          clearTimeout(impatient);
          busy -= 1;
          goOn();
        });
        const impatient = setTimeout(end, patienceMs);
        response.once('finish', end);
        response.once('close', end);
        begin();
      };
      // Called when another's turn ends, and still about this request.
      (request.method === 'POST' ? changing : reading).push(AsyncResource.bind(take));
      goOn();
    });
}

function once(act) {
  let acted = false;
  return () => {
    if (acted) return;
    acted = true;
    act();
  };
}
