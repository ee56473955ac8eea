/** The job that loads the demonstration's past: a ledger with an event of it is a demonstration, for ever. */
export const demoHistoryJob = 'demo-history';
