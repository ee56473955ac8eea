import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../access/commands';
import { loadViewer } from '../access/load-viewer';
import { startSession } from '../access/session';
import { createToken } from '../access/token';
import type { Viewer } from '../access/viewer';
import { currentDatabase } from '../db/engine';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { createFullLedger } from '../record/verify/testing/full-ledger';
import { holds, verifyLedger } from '../record/verify/verify-ledger';
import { closeAccount } from './close-account';
import { erasePerson } from './erase-person';

useTestDatabase({ seed: 'reference' });

let admin: Viewer;
let owner: Viewer;
beforeAll(async () => {
  const small = await createFullLedger();
  owner = small.owner;
  const account = { nameEn: 'Sun Jie', nameZh: '孙洁', password: 'a long enough one', unit: small.group };
  await runCommand('user:create', { ...account, email: 'admin@example.com', role: 'ADMINISTRATOR' });
  const { id } = await reader().user.findUniqueOrThrow({ where: { email: 'admin@example.com' } });
  admin = (await loadViewer(id))!;
});

/** Tables in which a text stands somewhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await reader().$queryRaw<{ name: string }[]>`
    select relname::text as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1`;
  const looked = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await currentDatabase().client.$queryRawUnsafe<unknown[]>(
        `select 1 from "${name}" t where position(lower($1) in lower(to_jsonb(t)::text)) > 0 limit 1`,
        text,
      );
      return found.length > 0 ? name : '';
    }),
  );
  return looked.filter((name) => name !== '');
}

test('an account is closed before it is erased, by an administrator alone', async () => {
  const erasing = { personId: owner.userId };
  await expect(erasePerson(owner, erasing)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(erasePerson(admin, erasing)).rejects.toMatchObject({
    code: 'close-before-erasing',
  });
  await expect(
    erasePerson(admin, { personId: '00000000-0000-4000-8000-000000000000' }),
  ).rejects.toMatchObject({ code: 'unknown-person' });
});

test('an erased person is nowhere in the database, and the ledger holds as before', async () => {
  const { userId: personId, nameEn, nameZh } = owner;
  const passwordHash = 'the hash of a password';
  await currentDatabase().client.user.update({ where: { id: personId }, data: { passwordHash } });
  const { email } = await reader().user.findUniqueOrThrow({ where: { id: personId } });
  const token = { userId: personId, purpose: 'PASSWORD_RESET' } as const;
  const hour = new Date(Date.now() + 3_600_000);
  await startSession(personId);
  await createToken(personId, `${nameEn}'s export`, 30);
  await currentDatabase().client.accountLink.create({
    data: { id: 'link', ...token, createdAt: new Date(), expiresAt: hour },
  });
  await currentDatabase().client.externalIdentity.create({
    data: {
      issuer: 'https://idp.example',
      subject: `subject of ${email}`,
      userId: personId,
      linkedAt: new Date(),
    },
  });
  expect(await tablesWith(email)).toEqual(['external_identity', 'user_account']);

  await closeAccount(admin, { personId, successorId: null, grantIds: [], reason: 'Gone.' });
  await erasePerson(admin, { personId });

  for (const text of [email, nameEn, nameZh, passwordHash]) expect(await tablesWith(text), text).toEqual([]);
  expect(await loadViewer(personId)).toBeNull();
  expect(await reader().user.findUnique({ where: { id: personId } })).toMatchObject({
    nameEn: 'Erased person',
    nameZh: '已删除的人员',
  });
  expect(await tablesWith(personId)).toContain('audit_event');
  const last = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(last).toMatchObject({ type: 'person.erased', subjectKey: personId, before: null, after: null });
  expect(holds(await verifyLedger())).toBe(true);

  await erasePerson(admin, { personId });
  expect(await reader().auditEvent.count({ where: { type: 'person.erased' } })).toBe(1);
});
