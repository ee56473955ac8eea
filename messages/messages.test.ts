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

/** Where the argument that opens at `start` ends. */
function closing(sentence: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sentence.length; at += 1) {
    if (sentence[at] === '{') depth += 1;
    if (sentence[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A brace is never closed: ${sentence}`);
}

/** The names a sentence is given, rich-text tags included; the branches of a plural or a choice are read too. */
function placeholders(sentence: string): Set<string> {
  const names = new Set([...sentence.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? ''));
  for (let at = sentence.indexOf('{'); at >= 0; at = sentence.indexOf('{', at)) {
    const end = closing(sentence, at);
    const [name = '', type = '', ...branches] = sentence.slice(at + 1, end).split(',');
    names.add(name.trim());
    if (/plural|select/.test(type)) {
      for (const inner of branches.join(',').matchAll(/[\w=]+\s*(?=\{)/g)) {
        const rest = branches.join(',').slice((inner.index ?? 0) + inner[0].length);
        for (const found of placeholders(rest.slice(1, closing(rest, 0)))) names.add(found);
      }
    }
    at = end + 1;
  }
  return names;
}

const sorted = (names: Set<string>): string => [...names].sort().join(' ');

describe.each(domains)('messages/%s', (domain) => {
  const english = flat(read(domain, 'en'));
  const chinese = flat(read(domain, 'zh-CN'));

  it('says everything in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('gives both languages the same values', () => {
    const differing = [...english].filter(
      ([key, sentence]) => sorted(placeholders(sentence)) !== sorted(placeholders(chinese.get(key) ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('leaves no sentence empty in one language alone', () => {
    const empty = [...english].filter(([key, sentence]) => !sentence.trim() !== !chinese.get(key)?.trim());
    expect(empty).toEqual([]);
  });
});
