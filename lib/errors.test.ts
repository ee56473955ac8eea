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

  const codes = new Set(
    [...sources('lib'), ...sources('app')].flatMap((source) =>
      [...source.matchAll(/new Refusal\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
    ),
  );

  it('has a sentence for every code that the code names', () => {
    expect(codes.size).toBeGreaterThan(90);
    expect([...codes].filter((code) => !(code in sentences))).toEqual([]);
  });

  it('is said by a form that asked for its sentence', () => {
    // Said otherwise: by the page behind a link, by the sign-in that goes elsewhere, by a command.
    const elsewhere = ['link-ended', 'no-single-sign-on', 'tree-exists'];
    const forms = [...sources('components'), ...sources('app')].join('\n');
    expect([...codes].filter((code) => !forms.includes(`'${code}'`)).sort()).toEqual(elsewhere);
  });
});
