import { existsSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = '.test/engines';

/** Before a run: what an earlier one used is no longer said. */
export function forgetEngines() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The engines that tests wrote down to have run on (lib/db/testing/note-engine.ts); undefined where there was none. */
export function tellEngines() {
  const noted = (name) =>
    existsSync(`${FOLDER}/${name}`) ? readFileSync(`${FOLDER}/${name}`, 'utf8') : undefined;
  const [embedded, server] = [noted('embedded'), noted('server')];
  const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'));
  const told = [
    embedded && `embedded PostgreSQL ${embedded} (PGlite ${version})`,
    server && `PostgreSQL ${server}`,
  ].filter(Boolean);
  return told.length > 0 ? `engines: ${told.join(', ')}` : undefined;
}
