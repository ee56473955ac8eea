import { expect, test } from 'vitest';
import { copyLedger } from '../driver/ledger';
import { killWhileWorking } from './kill-while-working';

// The short version of npm run check:crash.
test('what was acknowledged survives kill -9, and what was under way is whole or not there', async () => {
  const server = process.env.TEST_DATABASE_URL;
  const ledger = await copyLedger(server ? 'server' : 'embedded', { server, seed: 'reference' });
  try {
    const { kills, acknowledged, broken } = await killWhileWorking(ledger, { points: 3, seed: 20_261_121 });
    expect(broken).toEqual([]);
    expect(kills).toBe(3);
    expect(acknowledged.save + acknowledged.submit).toBeGreaterThan(0);
  } finally {
    await ledger.remove();
  }
}, 400_000);
