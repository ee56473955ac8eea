import type { SqlDriverAdapterFactory, SqlQueryable } from '@prisma/driver-adapter-utils';
import { observeSince } from '../telemetry/measure.mjs';

const histogram = 'greenledger_database_query_duration_seconds';

/** The same adapter, reporting how long each query and statement took; never what it asked. */
export function timeQueries<Factory extends SqlDriverAdapterFactory>(factory: Factory): Factory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = timed(await connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => timed(await start(isolation));
    return adapter;
  };
  return factory;
}

function timed<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const query = queryable.queryRaw.bind(queryable);
  const execute = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (asked) => observed('query', () => query(asked));
  queryable.executeRaw = (asked) => observed('statement', () => execute(asked));
  return queryable;
}

async function observed<T>(kind: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    observeSince(histogram, started, { kind });
  }
}
