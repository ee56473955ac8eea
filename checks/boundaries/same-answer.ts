import type { Answer } from './requests/ask';

/** An answer without what differs from one request to the next: nonces, ids of requests, dates, what was asked for. */
export function normalised({ status, headers, body }: Answer, asked: readonly string[]): string {
  const kept = Object.entries(headers)
    .filter(
      ([name]) =>
        !/^(date|x-request-id|content-length|etag|link|keep-alive|connection|set-cookie|server-timing)$/.test(
          name,
        ),
    )
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
  const text = `${status}\n${kept.join('\n')}\n\n${body}`
    .replace(/nonce-[\w+/=-]+/g, 'nonce-…')
    .replace(/nonce(=|\\?":)\\?"[^"\\]*\\?"/g, 'nonce$1…')
    .replace(/"digest":"\d+"/g, '"digest":…')
    .replace(/localhost:\d+/g, 'localhost')
    // The length of a chunk of text that carries the code.
    .replace(/:T[0-9a-f]+,/g, ':T…,')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…')
    // Next's own keys of one answer.
    .replace(/"[\w-]{20,26}"/g, '"…"');
  const longestFirst = asked.filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, name) => left.replaceAll(name, '…'), withRowsSorted(text));
}

const push = /<script[^>]*>self\.__next_f\.push\((\[.*?\])\)<\/script>/g;

/** Rows of server components come in the order in which they are ready, cut anywhere, under numbers of that order. */
function withRowsSorted(text: string): string {
  const pushed = [...text.matchAll(push)]
    .map(([, json = '[]']) => String(JSON.parse(json)[1] ?? ''))
    .join('');
  const [head = '', ...rest] = pushed === '' ? text.split('\n\n') : [text, pushed];
  const rows = rest
    .join('\n\n')
    .split('\n')
    .map((row) => row.replace(/^[0-9a-f]+:/, '').replace(/"\$[A-Za-z@]?[0-9a-f]+(?=[:"])/g, '"$…'));
  return [...(pushed === '' ? [head] : elementsOf(head)), '', ...rows.sort().flatMap(elementsOf)].join('\n');
}

/** The elements of a document with their texts, in no order: what is ready late is sent late, in a hidden element. */
function elementsOf(text: string): string[] {
  return text
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .split(/(?=<)/)
    .map((element) => element.replace(/^<(?:!--|template|link|\/|div hidden)[^>]*>/, ''))
    .filter((element) => element.trim() !== '')
    .sort();
}

/** The place where two texts part, in words; null where they are the same. */
export function difference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(one)} ≠ ${around(other)}`;
}
