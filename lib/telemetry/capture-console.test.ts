import { afterEach, beforeEach, expect, test } from 'vitest';
import { captureConsole } from './capture-console.mjs';
import { overhear } from './testing/overhear';

const heard = overhear();
const { error: printError, warn: printWarning } = console;
beforeEach(() => captureConsole());
afterEach(() => Object.assign(console, { error: printError, warn: printWarning }));

test('an error that Next.js prints becomes one line without its message, once', () => {
  const thrown = Object.assign(new Error('lin.yue@example.com has no unit'), { digest: '1234567' });
  console.error(' ⨯', thrown);
  console.error(thrown);
  expect(heard.lines()).toMatchObject([
    { level: 'error', message: 'server', error: 'Error', digest: '1234567' },
  ]);
  expect(heard.text()).not.toContain('lin.yue');
});

test('a warning keeps its first line, without what may be personal or secret', () => {
  console.warn(
    '\u001b[33m⚠\u001b[39m to lin.yue@example.com at /sign-in?email=lin%40example.com with glt_0123456789abcdefghijklmnop\nand more',
  );
  expect(heard.lines()).toMatchObject([
    { level: 'warn', message: 'server', text: '⚠ to …@… at /sign-in?… with …' },
  ]);
});
