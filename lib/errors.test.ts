import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from './errors';

const sentences: Record<string, string> = JSON.parse(readFileSync('messages/errors/en.json', 'utf8'));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('generated'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

describe('a refusal', () => {
  it('carries its code, its values and its field', () => {
    expect(new Refusal('too-large', { max: '5' }, 'value')).toMatchObject({
      code: 'too-large',
      values: { max: '5' },
      field: 'value',
    });
  });

  it('has a sentence for every code that the code names', () => {
    const codes = [...sources('lib'), ...sources('app')].flatMap((source) =>
      [...source.matchAll(/new Refusal\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect([...new Set(codes)].filter((code) => !(code in sentences))).toEqual([]);
  });
});
