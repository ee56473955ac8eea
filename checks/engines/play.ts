import { useDatabase } from '@/lib/db/engine';
import { Refusal } from '@/lib/errors';
import { atInstant } from './fixed-clock';
import type { Operation } from './operations';
import { beginning, type World } from './world';

const MINUTE = 60_000;

/**
 * Does one thing after the other in `world`, each at its own minute, and says what became of each: 'done', or the code
 * of the refusal. Anything else that is thrown is a fault of the product.
 */
export async function play(
  world: World,
  operations: readonly Operation[],
  minute: number,
): Promise<string[]> {
  useDatabase(world.database);
  const outcomes: string[] = [];
  for (const [place, operation] of operations.entries()) {
    const instant = beginning + (minute + place) * MINUTE;
    outcomes.push(await atInstant(instant, () => outcomeOf(operation, world)));
  }
  return outcomes;
}

async function outcomeOf(operation: Operation, world: World): Promise<string> {
  try {
    await operation.run(world);
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw new Error(`${operation.by}: ${operation.name}`, { cause: error });
  }
}
