import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { PrismaPGlite } from 'pglite-prisma-adapter';

type Glue = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: WebAssembly.Exports): void };
type Started = WebAssembly.Exports & { __wbindgen_start(): void };

let loaded: Promise<Glue> | undefined;

/** Prisma's schema engine as WebAssembly, talking to `database`: no download, no server. */
export async function loadSchemaEngine(
  database: PGlite,
  datamodels: [path: string, content: string][],
): Promise<SchemaEngine> {
  loaded ??= instantiate();
  const { SchemaEngine: Engine } = await loaded;
  return Engine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
  );
}

// The package imports its .wasm as a module, which Node 20 cannot: it is instantiated by hand.
async function instantiate(): Promise<Glue> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg' as string)) as Glue;
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = new Uint8Array(await readFile(file.replace(/\.js$/, '.wasm')));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as Started).__wbindgen_start();
  return glue;
}
