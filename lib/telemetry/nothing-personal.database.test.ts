import { NextRequest } from 'next/server';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { onRequestError } from '@/instrumentation';
import { proxy } from '@/proxy';
import { attemptLimits } from '../access/attempt';
import { authenticate } from '../access/authenticate';
import type { Viewer } from '../access/viewer';
import { viewerFromRequest } from '../access/viewer-from-request';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { action } from '../forms/action';
import { emptyForm } from '../forms/form-state';
import { record } from '../record/record';
import { overhear } from './testing/overhear';

vi.mock('../access/current-viewer', () => ({ currentViewer: async () => ({ userId: 'someone' }) }));
vi.mock('../forms/held/held-cookie', () => ({ heldPlace: async () => null }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

const heard = overhear();
useTestDatabase({ seed: 'empty' });

const person = {
  email: 'lin.yue@example.com',
  password: 'correct horse battery',
  nameEn: 'Lin Yue',
  nameZh: '林悦',
  address: '203.0.113.77',
  answer: '4711.25',
  token: 'glt_0123456789abcdefghijklmnopqrstuvwxyz',
};

function expectNothingPersonal(): void {
  expect(heard.lines().length).toBeGreaterThan(0);
  for (const word of Object.values(person)) expect(heard.text()).not.toContain(word);
}

test('a sign-in that is refused, and then limited, is told by pseudonyms', async () => {
  for (let time = 0; time <= attemptLimits.account; time += 1)
    await authenticate(person.email, person.password, person.address);
  const events = heard.lines().filter(({ message }) => message === 'security');
  expect(events.map(({ event }) => event)).toEqual([
    ...Array.from({ length: attemptLimits.account }, () => 'sign-in.refused'),
    'sign-in.limited',
  ]);
  expect(new Set(events.map(({ account }) => account)).size).toBe(1);
  expectNothingPersonal();
});

test('a bearer token that opens nothing is not repeated', async () => {
  const headers = { authorization: `Bearer ${person.token}` };
  expect(await viewerFromRequest(new Request('http://here/api/v1/reports/FY2023', { headers }))).toBeNull();
  expect(heard.lines()).toMatchObject([{ message: 'security', event: 'token.refused' }]);
  expectNothingPersonal();
});

test('a form from another site is told by the rule that it broke', () => {
  const refused = proxy(
    new NextRequest(`http://here/account?name=${person.nameEn}`, {
      method: 'POST',
      headers: { host: 'here', origin: `http://${person.address}`, 'content-type': 'multipart/form-data' },
    }),
  );
  expect(refused.status).toBe(403);
  expect(heard.lines()).toMatchObject([{ message: 'security', event: 'cross-site.refused' }]);
  expectNothingPersonal();
});

test('an action that fails in the database leaves its reference, not what was sent', async () => {
  const account = { email: person.email, nameEn: person.nameEn, nameZh: person.nameZh };
  const send = action(z.object({ answer: z.string() }), async (viewer: Viewer) => {
    const event = { type: 'person.created', role: 'SYSTEM', subjectType: 'person', subjectKey: 'x' } as const;
    await record(viewer, event, async (tx) => {
      await tx.user.create({ data: account });
      await tx.user.create({ data: account });
    });
    return undefined;
  });
  const form = new FormData();
  form.set('answer', person.answer);
  const state = await send(emptyForm, form);
  const [line] = heard.lines();
  expect(line).toMatchObject({ level: 'error', message: 'action failed', code: 'P2002' });
  expect(state.errors).toEqual([{ code: 'unexpected', values: { reference: line?.reference }, field: null }]);
  expect(await reader().user.count()).toBe(0);
  expectNothingPersonal();
});

test('a page that throws leaves its digest and its route', async () => {
  const thrown = Object.assign(new Error(`${person.email} said\n${person.answer}`), { digest: '3141592653' });
  await onRequestError(thrown, {}, { routePath: '/reports/[fiscalYear]', routeType: 'render' });
  expect(heard.lines()).toMatchObject([
    { level: 'error', message: 'unexpected error', route: '/reports/[fiscalYear]', digest: '3141592653' },
  ]);
  expectNothingPersonal();
});
