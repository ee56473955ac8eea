import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const quick = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Every meter of Greenledger's own: its kind, its labels, and what it says. Labels hold no id, name or code of a unit. */
const catalogue = {
  greenledger_http_request_duration_seconds: [
    Histogram,
    ['method', 'route', 'status'],
    'Time to answer a request, by route and class of status',
  ],
  greenledger_database_query_duration_seconds: [Histogram, ['kind'], 'Time of one query or statement'],
  greenledger_record_duration_seconds: [
    Histogram,
    ['outcome'],
    'Time of one change of the ledger, with its audit event',
  ],
  greenledger_security_events_total: [Counter, ['event'], 'Security events, as in the log'],
  greenledger_database_up: [Gauge, [], '1 while the database answers'],
  greenledger_database_connections: [
    Gauge,
    ['state'],
    'Connections to the PostgreSQL server: total, idle, and requests waiting for one',
  ],
  greenledger_ledger_head: [Gauge, [], 'Sequence of the last audit event'],
  greenledger_open_submissions: [Gauge, ['state'], 'Submissions of open periods, by state'],
  greenledger_stopping: [Gauge, [], '1 while this process answers its last requests'],
};

/**
 * Makes the meters of this process, also those of Node.js itself (memory, event loop, garbage collection), and lets
 * the whole process report to them. Returns what writes them down.
 */
export function openMeters() {
  const registry = new Registry();
  const meters = new Map(
    Object.entries(catalogue).map(([name, [Kind, labelNames, help]]) => [
      name,
      new Kind({
        name,
        help,
        labelNames,
        registers: [registry],
        ...(Kind === Histogram && { buckets: quick }),
      }),
    ]),
  );
  collectDefaultMetrics({ register: registry });
  const opened = {
    count: (name, labels) => meters.get(name).inc(labels),
    observe: (name, labels, seconds) => meters.get(name).observe(labels, seconds),
    set: (name, labels, value) => meters.get(name).set(labels, value),
    /** Everything in Prometheus' text format. */
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
  globalThis.greenledgerMeters = opened;
  return opened;
}

/** Measures no more. */
export function closeMeters() {
  globalThis.greenledgerMeters = undefined;
}
