import { existsSync, readdirSync } from 'node:fs';

/** The addresses of the style sheets of the built pages; none where pages are made as they are asked for. */
export function listStyles(built = '.next/static') {
  if (!existsSync(built)) return [];
  return readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `/_next/static/${name.replaceAll('\\', '/')}`)
    .sort();
}
