/** Ctrl-C reaches a process twice at once, from the terminal and from npm: that is one wish. */
const SAME_WISH_MS = 1_000;

/**
 * Ends the process when it is told to: `stop`, then exit 0. A second signal, or `limitMs`, ends it as it is, with 1;
 * what was acknowledged is in the database by then.
 */
export function endOnSignals({ stop, limitMs, say = console.log, exit = process.exit }) {
  let asked = 0;
  const end = async () => {
    const now = Date.now();
    if (asked > 0) {
      if (now - asked >= SAME_WISH_MS) exit(1);
      return;
    }
    asked = now;
    say('\nClosing the ledger …');
    setTimeout(() => exit(1), limitMs).unref();
    try {
      await stop();
    } catch (error) {
      console.error(error);
      exit(1);
    }
    exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
}
