import { Refusal } from '../errors';

/** How many people may have something recomputed at the same moment. */
const atOnce = 2;

const underWay = new Set<string>();

/**
 * Runs what costs a good part of a second for one person after the other: whoever has one under way, or comes while
 * enough others have, is asked to come back in a moment.
 */
export async function oneAtATime<T>(person: string, work: () => Promise<T>): Promise<T> {
  if (underWay.has(person)) throw new Refusal('recomputing-already');
  if (underWay.size >= atOnce) throw new Refusal('recomputing-busy');
  underWay.add(person);
  try {
    return await work();
  } finally {
    underWay.delete(person);
  }
}
