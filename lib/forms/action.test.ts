import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Refusal } from '../errors';
import { overhear } from '../telemetry/testing/overhear';
import { action } from './action';
import { emptyForm } from './form-state';

vi.mock('../access/current-viewer', () => ({ currentViewer: async () => ({ userId: 'someone' }) }));
// Nothing was held from before signing in.
vi.mock('./held/held-cookie', () => ({ heldPlace: async () => null }));
const drawnAnew: string[] = [];
vi.mock('next/cache', () => ({ revalidatePath: (path: string) => drawnAnew.push(path) }));

const heard = overhear();
const Input = z.object({ unit: z.string().max(10, 'entry-too-long'), note: z.string().default('') });
let reached: unknown;
const send = action(Input, async (_viewer, input) => {
  reached = input;
  if (input.note === 'beyond') throw new Refusal('not-allowed');
  return undefined;
});
beforeEach(() => {
  reached = undefined;
  drawnAnew.length = 0;
});

function form(...fields: [string, string][]): FormData {
  const sent = new FormData();
  for (const [name, value] of fields) sent.append(name, value);
  return sent;
}

test('a field that the schema does not name never reaches the verb', async () => {
  await send(emptyForm, form(['unit', 'north'], ['role', 'ADMINISTRATOR'], ['approvedAt', '2026-01-01']));
  expect(reached).toEqual({ unit: 'north', note: '' });
});

test('a field named like a prototype changes no other object', async () => {
  const state = await send(emptyForm, form(['unit', 'north'], ['__proto__', 'x'], ['constructor', 'y']));
  expect(reached).toEqual({ unit: 'north', note: '' });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(state.values)).toBe(Object.prototype);
});

test('of a field sent twice one counts, and is checked', async () => {
  const state = await send(emptyForm, form(['unit', 'north'], ['unit', 'a unit with too long a name']));
  expect(reached).toBeUndefined();
  expect(state.errors).toEqual([{ code: 'entry-too-long', values: {}, field: 'unit' }]);
});

test('a file where text is expected is refused', async () => {
  const sent = new FormData();
  sent.set('unit', new File(['north'], 'north.txt'));
  expect((await send(emptyForm, sent)).errors[0]?.field).toBe('unit');
  expect(reached).toBeUndefined();
});

test('what was typed comes back, except a password', async () => {
  const state = await send(
    emptyForm,
    form(['unit', 'a unit with too long a name'], ['newPassword', 'secret']),
  );
  expect(state.values).toEqual({ unit: 'a unit with too long a name' });
});

test('whoever reaches beyond their role leaves a security event', async () => {
  const state = await send(emptyForm, form(['unit', 'north'], ['note', 'beyond']));
  expect(state.errors).toEqual([{ code: 'not-allowed', values: {}, field: null }]);
  expect(heard.lines()).toMatchObject([
    { message: 'security', event: 'access.denied', refusal: 'not-allowed' },
  ]);
});

test('a form that was sent draws its page anew; what is saved in passing does not', async () => {
  await send(emptyForm, form(['unit', 'north']));
  expect(drawnAnew).toEqual(['/']);
  const inPassing = action(Input, async () => undefined, { inBackground: () => true });
  expect(await inPassing(emptyForm, form(['unit', 'north']))).toEqual(emptyForm);
  expect(drawnAnew).toEqual(['/']);
});
