// Recalculates a group’s year with full traces, and the same arithmetic as one loop made by hand, in turns.
import { parseArgs } from 'node:util';
import { machine } from '../driver/machine';
import { yearByHand } from './by-hand';
import { yearByTheCore } from './by-the-core';
import { FORTY_METRICS } from './forty-metrics';
import { type MadeUpLeaf, madeUpLeaves, QUARTERS } from './made-up-leaves';

type Year = (leaves: readonly MadeUpLeaf[]) => Map<string, string | null>;

/** The core is meant to take at most this many times as long as the loop. */
const AIM = 2;

const { values } = parseArgs({
  options: {
    leaves: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
  },
});
const leaves = madeUpLeaves(Number(values.leaves), Number(values.seed));
const count = leaves.length * FORTY_METRICS.length * QUARTERS.length;
console.log(
  `${leaves.length} leaves × ${FORTY_METRICS.length} metrics × ${QUARTERS.length} quarters = ${count} values, ${machine()}`,
);

for (const year of [yearByTheCore, yearByHand]) warmUp(year);
const differing = differences();
const [core, hand]: [number[], number[]] = [[], []];
for (let round = 0; round < Number(values.rounds); round += 1) {
  core.push(seconds(yearByTheCore));
  hand.push(seconds(yearByHand));
}
// Round by round, since what else the machine does changes from one to the next.
const ratios = core.map((time, round) => time / (hand[round] as number)).sort((a, b) => a - b);
const ratio = ratios[Math.floor(ratios.length / 2)] as number;
console.log(told('the calculation core, with full traces', core));
console.log(told('one loop made by hand, without', hand));
const [least, most] = [ratios[0] as number, ratios.at(-1) as number];
console.log(
  `ratio ${ratio.toFixed(2)} (the median of ${values.rounds} rounds, ${least.toFixed(2)} to ${most.toFixed(2)}), aim ${AIM.toFixed(2)}`,
);
for (const metric of differing) console.error(`BROKEN ${metric} differs between the two`);
process.exitCode = differing.length > 0 ? 1 : 0;

/** Of the processor, so that what else the machine does counts less; collecting garbage counts too. */
function seconds(year: Year): number {
  const began = process.cpuUsage();
  year(leaves);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/**
 * Leaf by leaf, as a process that serves people is warm. Where the first that V8 sees is a thousand leaves at once, it
 * takes what is made of them for what stays, lays it among the old for ever after, and collects it at half the speed.
 */
function warmUp(year: Year): void {
  for (const leaf of leaves.slice(0, 200)) year([leaf]);
}

function differences(): string[] {
  const [one, other] = [yearByTheCore(leaves), yearByHand(leaves)];
  return [...one].filter(([metric, value]) => other.get(metric) !== value).map(([metric]) => metric);
}

function told(what: string, times: readonly number[]): string {
  const best = Math.min(...times);
  return `${what}: ${best.toFixed(2)} s of the processor, ${Math.round(count / best).toLocaleString('en')} values per second`;
}
