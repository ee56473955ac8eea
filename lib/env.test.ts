import { expect, test } from 'vitest';
import { readEnvironment } from './env';

test('without a server the ledger lives in a folder and shows the demonstration', () => {
  const found = readEnvironment({ GREENLEDGER_DATA: '/srv/ledger' });
  expect(found).toEqual({
    database: { kind: 'folder', folder: '/srv/ledger/postgres' },
    dataFolder: '/srv/ledger',
    demo: true,
  });
  expect(readEnvironment({ GREENLEDGER_DEMO: '0' }).demo).toBe(false);
});

test('on a server there is no demonstration unless asked for', () => {
  const url = 'postgresql://app@db/ledger';
  expect(readEnvironment({ DATABASE_URL: url })).toEqual({
    database: { kind: 'server', url },
    dataFolder: null,
    demo: false,
  });
  expect(readEnvironment({ DATABASE_URL: url, GREENLEDGER_DEMO: '1' }).demo).toBe(true);
});
