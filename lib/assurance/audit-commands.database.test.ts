import { expect, test } from 'vitest';
import { runCommand } from '../access/commands';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { tampered } from '../record/verify/testing/tampered';

useTestDatabase({ seed: 'reference' });

const change = `update factor set source = 'x' where id = (select min(id) from factor)`;

test('audit:verify says what was checked and that the ledger holds', async () => {
  const said = await runCommand('audit:verify', {});
  const { hash } = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(said).toMatch(new RegExp(`metric_version +${await reader().metricVersion.count()}`));
  expect(said).toContain('The ledger holds');
  expect(said).toContain(hash);
});

test('audit:verify names the first broken row, in both languages, and fails', async () => {
  const { id } = await reader().factor.findFirstOrThrow({ orderBy: { id: 'asc' } });
  await tampered(['factor'], change, async () => {
    await expect(runCommand('audit:verify', {})).rejects.toThrow(
      `Emission factor (factor ${id}), which came with event 1, does not agree with its own hash`,
    );
    await expect(runCommand('audit:verify', { locale: 'zh-CN' })).rejects.toThrow(
      `排放因子 (factor ${id})（随第1号事件载入）与其自身的哈希值不符`,
    );
  });
});

test('audit:verify misses a head that was cut off', async () => {
  const { head } = JSON.parse(await runCommand('audit:head', {}));
  expect(await runCommand('audit:verify', head)).toContain('same hash as then');
  await expect(runCommand('audit:verify', { ...head, seq: '999' })).rejects.toThrow('There is no event 999');
  await expect(runCommand('audit:verify', { ...head, hash: 'a'.repeat(64) })).rejects.toThrow('another hash');
});
