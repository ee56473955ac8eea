import { beforeEach, expect, test, vi } from 'vitest';
import { POST } from './route';

const forgotten: string[] = [];
vi.mock('next/headers', () => ({
  cookies: async () => ({ delete: (name: string) => forgotten.push(name) }),
}));
vi.mock('@/lib/access/current-session', () => ({ currentSessionSecret: async () => null }));
beforeEach(() => void forgotten.splice(0));

test('signing out makes the browser forget the session and what it kept of our pages', async () => {
  const answer = await POST();
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/sign-in');
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(forgotten).toEqual([expect.stringContaining('session-token')]);
});
