import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDatabase } from '@/lib/db/engine';
import { buildOnce } from './build-once';
import { fillDatabase, templateBefore } from './fill-database';
import { type Seed, templateKey } from './template-key';
import { thinDump } from './thin-dump';

const FOLDER = resolve('.test/templates');

/** The path of a dump of an embedded database that holds `seed`; made when its sources changed. */
export async function embeddedTemplate(seed: Seed): Promise<string> {
  const key = templateKey(seed);
  const file = join(FOLDER, `${key}.tar`);
  await buildOnce(
    `${file}.lock`,
    () => existsSync(file),
    async () => {
      mkdirSync(FOLDER, { recursive: true });
      const before = templateBefore[seed];
      const database = await openDatabase(
        before ? { kind: 'memory', dump: await readEmbeddedTemplate(before) } : { kind: 'memory' },
      );
      try {
        await fillDatabase(database, seed);
        // Without the log of how it was filled a copy opens in half the time.
        await database.execute('set wal_recycle = off');
        for (const statement of ['select pg_switch_wal()', 'checkpoint', 'checkpoint']) {
          await database.execute(statement);
        }
        const dump = await database.dump('none');
        await writeFile(`${file}.part`, thinDump(new Uint8Array(await dump.arrayBuffer())));
      } finally {
        await database.close();
      }
      renameSync(`${file}.part`, file);
      forget(seed, key);
    },
  );
  return file;
}

/** The dump itself, for `openDatabase({ kind: 'memory', dump })`. */
export async function readEmbeddedTemplate(seed: Seed): Promise<Blob> {
  return new ReadFile(new Uint8Array(await readFile(await embeddedTemplate(seed))));
}

/** A file whose bytes are at hand: Node.js's own Blob gathers them anew in small pieces. */
class ReadFile extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super([], { type: 'application/x-tar' });
    this.#bytes = bytes;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes.buffer;
  }
}

function forget(seed: Seed, keep: string): void {
  for (const name of readdirSync(FOLDER)) {
    if (name.startsWith(`${seed}_`) && name.endsWith('.tar') && !name.startsWith(keep)) {
      rmSync(join(FOLDER, name), { force: true });
    }
  }
}
