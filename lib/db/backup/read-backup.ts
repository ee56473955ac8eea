import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type BackupEnd, type BackupHeader, backupFormat, type StructureLine } from './backup-format';
import { BackupRefused } from './backup-refused';
import { linesOf } from './lines';
import { isSealed, unseal } from './seal';

/** What stands in a backup, in its order. A `row` is PostgreSQL's JSON text, a `piece` a part of a file. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly line: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'piece'; readonly bytes: Buffer }
  | { readonly kind: 'end' }
  | { readonly kind: 'complete'; readonly end: BackupEnd };

const damaged = (cause?: unknown) =>
  new BackupRefused('The backup was altered or cut short after it was written. Use another copy.', { cause });

async function beginning(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    await handle.close();
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new BackupRefused(`The file ${file} cannot be read. Check its name and whose it is.`, {
      cause: error,
    });
  }
}

async function plain(file: string, key: string | null): Promise<AsyncIterable<Buffer>> {
  const start = await beginning(file);
  const sealed = isSealed(start);
  if (!sealed && !(start[0] === 0x1f && start[1] === 0x8b))
    throw new BackupRefused(`The file ${file} is no backup of Greenledger.`);
  if (sealed && key === null)
    throw new BackupRefused(
      'The backup is encrypted. Give its key in GREENLEDGER_BACKUP_KEY or with --key-file.',
    );
  const bytes = createReadStream(file);
  const gunzip = createGunzip();
  pipeline(sealed ? Readable.from(unseal(bytes, key ?? '')) : bytes, gunzip, () => undefined);
  return gunzip;
}

/**
 * Reads a backup from its first line to its last, and checks on the way that nothing was changed, taken out or cut off:
 * every section against its count and hash, the whole against the last line. Throws `BackupRefused`.
 */
export async function* readBackup(file: string, key: string | null): AsyncGenerator<BackupPart> {
  const whole = createHash('sha256');
  let section: { readonly kind: 'table' | 'file'; rows: number; hash: ReturnType<typeof createHash> } | null =
    null;
  let complete = false;
  let begun = false;
  for await (const line of checkedLines(file, key)) {
    if (complete) throw damaged();
    if (line.startsWith('[')) {
      const said = parsed(line) as StructureLine;
      if (begun === (said[0] === 'greenledger-backup')) throw damaged();
      begun = true;
      if (said[0] === 'greenledger-backup') yield { kind: 'header', header: understood(said[1]) };
      else if (said[0] === 'end') {
        if (!section || section.rows !== said[1].rows || section.hash.digest('hex') !== said[1].sha256)
          throw damaged();
        section = null;
        yield { kind: 'end' };
      } else if (section) throw damaged();
      else if (said[0] === 'complete') {
        if (whole.digest('hex') !== said[1].sha256) throw damaged();
        complete = true;
        yield { kind: 'complete', end: said[1] };
      } else {
        section = { kind: said[0], rows: 0, hash: createHash('sha256') };
        yield said[0] === 'table' ? { kind: 'table', ...said[1] } : { kind: 'file', ...said[1] };
      }
    } else {
      if (!section) throw damaged();
      section.rows += 1;
      section.hash.update(`${line}\n`);
      yield section.kind === 'table'
        ? { kind: 'row', line }
        : { kind: 'piece', bytes: Buffer.from(String(parsed(line)), 'base64') };
    }
    if (!complete) whole.update(`${line}\n`);
  }
  if (!complete) throw damaged();
}

async function* checkedLines(file: string, key: string | null): AsyncGenerator<string> {
  try {
    yield* linesOf(await plain(file, key));
  } catch (error) {
    throw error instanceof BackupRefused ? error : damaged(error);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw damaged(error);
  }
}

function understood(header: BackupHeader): BackupHeader {
  if (header.format === backupFormat) return header;
  throw new BackupRefused(
    `The backup was written by Greenledger ${header.product}, in a form this version does not know. Use a newer version.`,
  );
}
