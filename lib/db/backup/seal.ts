import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { BackupRefused } from './backup-refused';

const magic = Buffer.from('GLSEALED');
/** scrypt as OWASP asks: N = 2^17, r = 8, p = 1, which takes 128 MiB and a third of a second. The head says which N. */
const usualCost = 17;
const dearest = 20;
const saltLength = 16;
const headLength = magic.length + 1 + saltLength;
const chunkLength = 64 * 1024;
const tagLength = 16;

type Bytes = AsyncIterable<Buffer>;

/** Whether a file that begins with these bytes was sealed with a key. */
export const isSealed = (start: Buffer): boolean => start.subarray(0, magic.length).equals(magic);

/** The secret that a key and the head of a sealed file make. */
function stretch(key: string, head: Buffer): Promise<Buffer> {
  const N = 2 ** head.readUInt8(magic.length);
  const options = { N, r: 8, p: 1, maxmem: 2048 * N };
  return new Promise((done, failed) =>
    scrypt(key.normalize('NFC'), head.subarray(-saltLength), 32, options, (error, made) =>
      error ? failed(error) : done(made),
    ),
  );
}

/** Counts the chunks and marks the last: none can be taken out, moved, or cut off at the end. */
function nonce(place: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(place, 5, 6);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

/** Chunks of one length, each with the word whether it is the last; an empty source is one empty chunk. */
async function* chunked(source: Bytes, length: number): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let kept: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    kept.push(piece);
    size += piece.length;
    if (size <= length) continue;
    const all = Buffer.concat(kept);
    let start = 0;
    for (; all.length - start > length; start += length)
      yield { chunk: all.subarray(start, start + length), last: false };
    kept = [all.subarray(start)];
    size = all.length - start;
  }
  yield { chunk: Buffer.concat(kept), last: true };
}

/** Encrypts and authenticates: AES-256-GCM in chunks of 64 KiB, each bound to its place, under a key of its own salt. */
export async function* seal(source: Bytes, key: string, cost = usualCost): AsyncGenerator<Buffer> {
  const head = Buffer.concat([magic, Buffer.from([cost]), randomBytes(saltLength)]);
  const secret = await stretch(key, head);
  yield head;
  let place = 0;
  for await (const { chunk, last } of chunked(source, chunkLength)) {
    const cipher = createCipheriv('aes-256-gcm', secret, nonce(place, last)).setAAD(head);
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    place += 1;
  }
}

/** Takes `length` bytes from the front of a source. */
async function split(source: Bytes, length: number): Promise<{ front: Buffer; rest: Bytes }> {
  const iterator = source[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  while (read.length < length) {
    const { value, done } = await iterator.next();
    if (done) break;
    read = Buffer.concat([read, value]);
  }
  async function* rest() {
    if (read.length > length) yield read.subarray(length);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { front: read.subarray(0, length), rest: rest() };
}

/** The reverse of `seal`. Throws `BackupRefused` at a wrong key, and at the first chunk that was changed, moved or cut. */
export async function* unseal(source: Bytes, key: string): AsyncGenerator<Buffer> {
  const { front: head, rest } = await split(source, headLength);
  if (head.length < headLength || head.readUInt8(magic.length) > dearest)
    throw new BackupRefused('The backup is cut short, or was written by a newer version. Use another copy.');
  const secret = await stretch(key, head);
  let place = 0;
  for await (const { chunk, last } of chunked(rest, chunkLength + tagLength)) {
    yield open(chunk, createDecipheriv('aes-256-gcm', secret, nonce(place, last)).setAAD(head), place);
    place += 1;
  }
}

function open(chunk: Buffer, decipher: ReturnType<typeof createDecipheriv>, place: number): Buffer {
  try {
    const end = chunk.length - tagLength;
    if (end < 0) throw new Error('no tag');
    (decipher as unknown as { setAuthTag(tag: Buffer): void }).setAuthTag(chunk.subarray(end));
    return Buffer.concat([decipher.update(chunk.subarray(0, end)), decipher.final()]);
  } catch (error) {
    throw new BackupRefused(
      place === 0
        ? 'This key does not open the backup, or its beginning was altered. Check the key, or use another copy.'
        : 'The backup was altered or cut short after it was written. Use another copy.',
      { cause: error },
    );
  }
}
