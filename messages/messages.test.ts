import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = { readonly [key: string]: string | Messages };

const domains = readdirSync('messages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function read(domain: string, locale: string): Messages {
  return JSON.parse(readFileSync(`messages/${domain}/${locale}.json`, 'utf8'));
}

function flat(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

/** The names a sentence is given, rich-text tags included. */
function placeholders(sentence: string): string[] {
  const names = [...sentence.matchAll(/[{<]\s*(\w+)\s*[,}>]/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

describe.each(domains)('messages/%s', (domain) => {
  const english = flat(read(domain, 'en'));
  const chinese = flat(read(domain, 'zh-CN'));

  it('says everything in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('gives both languages the same values', () => {
    const differing = [...english].filter(
      ([key, sentence]) => String(placeholders(sentence)) !== String(placeholders(chinese.get(key) ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('leaves no sentence empty', () => {
    const empty = [...english, ...chinese]
      .filter(([, sentence]) => sentence.trim() === '')
      .map(([key]) => key);
    expect(empty).toEqual([]);
  });
});
