// Prints what in the ledger does not hold, and how often an event is earlier by the clock than the one before it.
import { openLedger } from '@/lib/db/open-ledger';
import { reader } from '@/lib/db/reader';
import { brokenChain, brokenRollups } from '../driver/verify-ledger';

const ledger = await openLedger();
const events = await reader().auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { at: true } });
const backwards = events.filter(({ at }, place) => at < (events[place - 1]?.at ?? at)).length;
console.log(
  JSON.stringify({
    broken: [...(await brokenChain(reader())), ...(await brokenRollups(reader()))],
    backwards,
  }),
);
await ledger.close();
