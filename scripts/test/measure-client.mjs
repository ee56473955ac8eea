import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const EMPTY_PAGE = '/_not-found';

/**
 * The JavaScript that a browser loads with each page of a build, in gzipped bytes, without what it loads on demand.
 * An empty page loads the framework and the root layout: the page for what is not found.
 * @param {string} build the folder of the build
 */
export function measureClient(build) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(build, 'build-manifest.json'), 'utf8'));
  const sizes = new Map();
  const sizeOf = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(build, file))).length);
    return sizes.get(file);
  };
  const all = readdirSync(join(build, 'server/app'), { recursive: true })
    .filter((file) => file.endsWith('page_client-reference-manifest.js'))
    .map((file) => {
      const files = new Set([...rootMainFiles, ...entryFiles(join(build, 'server/app', file))]);
      const page = `/${file.replace(/\/?page_client-reference-manifest\.js$/, '')}`;
      return { page, bytes: [...files].reduce((sum, each) => sum + sizeOf(each), 0) };
    });
  const empty = all.find(({ page }) => page === EMPTY_PAGE);
  const pages = all.filter(({ page }) => !page.startsWith('/_')).sort((a, b) => a.page.localeCompare(b.page));
  return { empty: empty.bytes, pages };
}

function entryFiles(manifest) {
  globalThis.__RSC_MANIFEST = {};
  createRequire(import.meta.url)(resolve(manifest));
  return Object.values(globalThis.__RSC_MANIFEST).flatMap(({ entryJSFiles }) =>
    Object.values(entryJSFiles).flat(),
  );
}
