import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What can be asked of the product. */
export interface RealDoors {
  readonly pages: readonly string[];
  readonly handlers: readonly string[];
  readonly actions: readonly string[];
}

const addressOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;

/** As the folders say: every page.tsx, route.ts, and export of a module marked 'use server'. */
export function doorsOfSource(root = 'app'): RealDoors {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const named = (name: RegExp) => files.filter((file) => name.test(`/${file}`)).map(addressOf);
  const sources = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/generated/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const actions = sources
    .filter((source) => /^\s*['"]use server['"]/.test(source))
    .flatMap((source) =>
      [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name = '']) => name),
    );
  return {
    pages: named(/\/page\.tsx$/).sort(),
    handlers: named(/\/route\.tsx?$/).sort(),
    actions: actions.sort(),
  };
}

interface Reference {
  readonly exportedName?: string;
  readonly filename?: string;
}

/** As the build says, from its own lists; and by which id each action is called. */
export function doorsOfBuild(folder = '.next'): RealDoors & { readonly ids: ReadonlyMap<string, string> } {
  if (!existsSync(`${folder}/BUILD_ID`)) throw new Error('The pages are not built: run npm start once.');
  const routes: Record<string, string> = read(`${folder}/app-path-routes-manifest.json`);
  const {
    node,
    edge,
  }: Record<'node' | 'edge', Record<string, Reference>> = read(
    `${folder}/server/server-reference-manifest.json`,
  );
  const ofKind = (kind: string) =>
    Object.entries(routes)
      .filter(
        ([file, route]) => file.endsWith(`/${kind}`) && !route.startsWith('/_') && !/\.\w+$/.test(route),
      )
      .map(([, route]) => route)
      .sort();
  const ids = new Map(
    Object.entries({ ...node, ...edge }).map(([id, { exportedName = id }]) => [exportedName, id]),
  );
  return { pages: ofKind('page'), handlers: ofKind('route'), actions: [...ids.keys()].sort(), ids };
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
