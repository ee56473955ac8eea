import { expect, test } from 'vitest';
import { describeError } from './describe-error.mjs';

class Failed extends Error {
  override name = 'PrismaClientKnownRequestError';
  code = 'P2002';
}

test('an error is told by its kind, its code and its way, never by its message', () => {
  const typed = 'lin.yue@example.com typed 4711\n    at the second line\n    at secret.ts:1:2 Lin Yue';
  const said = describeError(new Failed(typed, { cause: new RangeError(typed) }));
  expect(said).toMatchObject({ error: 'PrismaClientKnownRequestError', code: 'P2002', cause: 'RangeError' });
  expect(said.way).toContain('describe-error.test.ts');
  expect(JSON.stringify(said)).not.toMatch(/lin\.yue|4711|second line|secret\.ts|Lin Yue/);
});

test('a code that is no code is left out', () => {
  expect(
    describeError(Object.assign(new Error(''), { code: 'lin.yue@example.com', digest: '12@E3' })),
  ).toMatchObject({
    error: 'Error',
    digest: '12@E3',
  });
  expect(describeError(Object.assign(new Error(''), { code: 'lin@example.com' })).code).toBeUndefined();
});

test('what is thrown and is no error is told by its type', () => {
  expect(describeError('lin.yue@example.com')).toEqual({ error: 'string' });
  expect(describeError(undefined)).toEqual({ error: 'undefined' });
});
