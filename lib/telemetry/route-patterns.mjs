import { readdirSync } from 'node:fs';

/** @typedef {{ readonly pattern: string, readonly matches: RegExp, readonly rank: string }} Route */

const door = /(?:^|\/)(?:page\.tsx|route\.ts)$/;

/**
 * The routes of the app as their folders name them: /submissions/[period]/[unit].
 * @param {string} [folder]
 * @returns {Route[]}
 */
export function listRoutes(folder = 'app') {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => door.test(file))
    .map((file) => routeOf(file.replace(door, '')))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
}

function routeOf(folder) {
  const parts = folder.split('/').filter((part) => part && !/^\(.*\)$/.test(part));
  const expression = parts.map((part) => {
    if (part.startsWith('[...')) return '/.+';
    return part.startsWith('[') ? '/[^/]+' : `/${part.replace(/[.*+?^${}()|\\]/g, '\\$&')}`;
  });
  return {
    pattern: `/${parts.join('/')}`,
    matches: new RegExp(`^${expression.join('') || '/'}/?$`),
    // What is named comes before what is open, and that before what takes the rest.
    rank: parts.map((part) => Number(part.startsWith('[')) + Number(part.startsWith('[...'))).join(''),
  };
}

/**
 * The pattern that `url` was asked under: no id, no query, nothing that a caller made up.
 * @param {readonly Route[]} routes
 * @param {string} url
 */
export function routePattern(routes, url) {
  const [path = '/'] = url.split('?', 1);
  if (path.startsWith('/_next/static/')) return '/_next/static';
  return routes.find(({ matches }) => matches.test(path))?.pattern ?? 'none';
}
