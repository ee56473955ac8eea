import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BackupEnd, StructureLine } from './backup-format';
import { BackupRefused } from './backup-refused';
import { seal } from './seal';

type Section = Extract<StructureLine, readonly ['table' | 'file', unknown]>;

/** Compressing many small pieces takes much longer than one large piece. */
const charactersPerWrite = 64 * 1024;

/** A backup being written: it has its name only when it is whole and on the disk. */
export interface BackupSink {
  readonly line: (line: StructureLine) => Promise<void>;
  /** A table or a file with the lines it holds. */
  readonly section: (head: Section, lines: AsyncIterable<string>) => Promise<void>;
  readonly finish: () => Promise<BackupEnd>;
  readonly abandon: () => Promise<void>;
}

/** Begins a backup at `file`, sealed where there is a key. Never replaces a file. */
export function openBackupSink(file: string, key: string | null): BackupSink {
  const part = `${file}.part`;
  const source = new PassThrough();
  const target = createWriteStream(part, { flags: 'wx', mode: 0o600 });
  const sealing = (bytes: AsyncIterable<Buffer>) => (key === null ? bytes : seal(bytes, key));
  const written = pipeline(source, createGzip(), sealing, target);
  written.catch(() => undefined);
  source.on('error', () => undefined);
  // A part file that was there already is another's.
  let own = false;
  target.once('open', () => {
    own = true;
  });
  const whole = createHash('sha256');
  const count = { tables: 0, files: 0, rows: 0 };

  let waiting: string[] = [];
  let characters = 0;

  async function put(text: string): Promise<void> {
    waiting.push(text, '\n');
    characters += text.length;
    if (characters >= charactersPerWrite) await pass();
  }

  async function pass(): Promise<void> {
    const bytes = Buffer.from(waiting.join(''));
    [waiting, characters] = [[], 0];
    whole.update(bytes);
    if (source.destroyed) await written;
    if (source.write(bytes)) return;
    await Promise.race([new Promise((done) => source.once('drain', done)), written]);
  }

  return {
    line: (line) => put(JSON.stringify(line)),
    section: async (head, lines) => {
      const hash = createHash('sha256');
      let rows = 0;
      await put(JSON.stringify(head));
      for await (const text of lines) {
        hash.update(`${text}\n`);
        rows += 1;
        await put(text);
      }
      await put(JSON.stringify(['end', { rows, sha256: hash.digest('hex') }]));
      count[head[0] === 'table' ? 'tables' : 'files'] += 1;
      count.rows += head[0] === 'table' ? rows : 0;
    },
    finish: async () => {
      await pass();
      const end = { ...count, sha256: whole.digest('hex') };
      source.end(`${JSON.stringify(['complete', end])}\n`);
      await written;
      await onDisk(part);
      await named(part, file);
      return end;
    },
    abandon: async () => {
      source.destroy();
      await written.catch(() => undefined);
      if (own) await rm(part, { force: true });
    },
  };
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}

async function named(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new BackupRefused(`There is already a file ${file}. Choose another name.`);
  }
  await rm(part);
}
