import { currentDatabase } from '../../db/engine';

/** A question in SQL whose tables are named by the catalogue: values are parameters, names never come from outside. */
export function ask<Row>(sql: string, ...values: readonly (string | number | bigint)[]): Promise<Row[]> {
  return currentDatabase().client.$queryRawUnsafe<Row[]>(sql, ...values);
}

/** Lets whoever waits have a turn between two pages: the embedded database works on the calling thread. */
export const takeTurns = (): Promise<void> => new Promise((done) => setImmediate(done));
