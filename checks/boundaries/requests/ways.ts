import type { Asked } from './ask';

/** A way of asking for an address: by a browser, by Next's client, or by somebody who tries what neither does. */
export interface Way {
  readonly name: string;
  readonly asked: (path: string, route: string) => Asked;
  /** The refusal's status can be told: 404. Elsewhere the answer must be that of a unit that there is not. */
  readonly plain?: true;
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Asked => ({
  method,
  path,
  headers: { accept: 'text/html,application/xhtml+xml', ...headers },
});
const components = (path: string, headers: Record<string, string> = {}): Asked =>
  get(path, { accept: '*/*', rsc: '1', ...headers });

type Tree = [segment: string | (string | null)[], children: Record<string, Tree>, null, string | null];

/** What the browser says it shows already: the tree of segments of `path`, the last of them marked. */
function stateOf(route: string, path: string, mark: string | null): string {
  const given = new URL(path, 'http://localhost').pathname.split('/').filter(Boolean);
  const segments = route
    .split('/')
    .filter(Boolean)
    .map((part, place) => (part.startsWith('[') ? [part.slice(1, -1), given[place] ?? '', 'd', null] : part));
  const whole = ['', ...(route === '/sign-in' ? [] : ['(workspace)']), ...segments, '__PAGE__'];
  const tree = whole.reduceRight<Tree | null>(
    (below, segment) =>
      below === null ? [segment, {}, null, mark] : [segment, { children: below }, null, null],
    null,
  );
  return encodeURIComponent(JSON.stringify(tree));
}

export const byBrowser: Way = { name: 'GET', asked: (path) => get(path), plain: true };

export const ways: readonly Way[] = [
  { name: 'GET in Chinese', asked: (path) => get(path, { cookie: 'locale=zh-CN' }), plain: true },
  { name: 'HEAD', asked: (path) => get(path, {}, 'HEAD'), plain: true },
  { name: 'OPTIONS', asked: (path) => get(path, {}, 'OPTIONS') },
  { name: 'RSC', asked: (path) => components(path) },
  {
    name: 'RSC from another page',
    asked: (path) =>
      components(path, {
        'next-router-state-tree': stateOf('/account', '/account', null),
        'next-url': '/account',
      }),
  },
  {
    name: 'RSC, the page alone anew',
    asked: (path, route) => components(path, { 'next-router-state-tree': stateOf(route, path, 'refetch') }),
  },
  {
    name: 'RSC, the title alone',
    asked: (path, route) =>
      components(path, { 'next-router-state-tree': stateOf(route, path, 'metadata-only') }),
  },
  { name: 'prefetch', asked: (path) => components(path, { 'next-router-prefetch': '1' }) },
  { name: 'runtime prefetch', asked: (path) => components(path, { 'next-router-prefetch': '2' }) },
  ...['/_tree', '/_head', '/_index', '/_full'].map(
    (segment): Way => ({
      name: `prefetch of segment ${segment}`,
      asked: (path) =>
        components(path, { 'next-router-prefetch': '1', 'next-router-segment-prefetch': segment }),
    }),
  ),
  { name: '.rsc', asked: (path) => get(path.replace(/(?=\?|$)/, '.rsc')) },
  { name: 'slash at the end', asked: (path) => get(path.replace(/(?=\?|$)/, '/')) },
  {
    name: 'letters as codes',
    asked: (path) =>
      get(path.replace(/[aeo](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)),
  },
  {
    name: 'as a request of the proxy',
    asked: (path) => get(path, { 'x-middleware-subrequest': Array(6).fill('proxy').join(':') }),
    plain: true,
  },
  {
    name: 'by another path’s headers',
    asked: (path) =>
      get('/nowhere', {
        'x-matched-path': path,
        'x-invoke-path': path,
        'x-original-url': path,
        'x-rewrite-url': path,
      }),
  },
  {
    name: 'as data',
    asked: (path) => get(path, { 'x-nextjs-data': '1', 'x-now-route-matches': '1' }),
  },
];
