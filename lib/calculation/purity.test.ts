import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const room = import.meta.dirname;
const sources = readdirSync(room).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** Comments may speak of anything. */
const code = (file: string) =>
  readFileSync(join(room, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');

it('reads every file of the room', () => {
  expect(sources.length).toBeGreaterThan(25);
});

it.each(sources)('%s imports nothing but decimal.js and its own room', (file) => {
  const imported = [...code(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);
  expect(imported.filter((path) => path !== 'decimal.js' && !/^\.\/[a-z-]+$/.test(path ?? ''))).toEqual([]);
});

const OUTSIDE =
  /\b(Date|performance|Intl|Temporal|process|fetch|console|require|globalThis|crypto|async|await|Promise|setTimeout|setInterval|queueMicrotask)\b|Math\.random/;
const FLOAT =
  /\bparseFloat\b|\bparseInt\b|\bNumber\((?!\))|\bNumber\.(?!isInteger)|\.toNumber\(|\bMath\.|(?<![\w'"`.])\d+\.\d+(?!['"`\d])|(?<![\w'"`.])\.\d|\d[eE]-?\d+(?!\d*['`])/;

it.each(sources)('%s knows no clock, no chance, no input or output', (file) => {
  expect(code(file)).not.toMatch(OUTSIDE);
});

it.each(sources)('%s uses no floating-point number for a quantity', (file) => {
  expect(code(file).replace(/9e15/g, '')).not.toMatch(FLOAT);
});

it.each(['new Date()', 'Math.random()', 'await read()', 'fetch(url)', 'process.env'])(
  '%s would be found',
  (planted) => expect(planted).toMatch(OUTSIDE),
);

it.each([
  'Number(text)',
  'Number.parseFloat(text)',
  'value.toNumber()',
  'Math.round(x)',
  'x * 0.5',
  'x / 1e3',
])('%s would be found', (planted) => expect(planted).toMatch(FLOAT));
