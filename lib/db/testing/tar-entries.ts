const BLOCK = 512;

/** One thing in a tar: a folder, or a file with its content. */
export interface TarEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly content: Uint8Array;
  /** As it stands in the tar, its head included. */
  readonly whole: Uint8Array;
}

/** What a tar holds, in its order; names of up to 100 letters, as those of a database's files are. */
export function* tarEntries(tar: Uint8Array): Generator<TarEntry> {
  for (let at = 0; at < tar.length; ) {
    const name = text(tar, at, 100);
    if (name === '') return;
    const size = Number.parseInt(text(tar, at + 124, 12), 8);
    const begin = at + BLOCK;
    const next = begin + Math.ceil(size / BLOCK) * BLOCK;
    yield {
      name,
      isFolder: text(tar, at + 156, 1) === '5',
      content: tar.subarray(begin, begin + size),
      whole: tar.subarray(at, next),
    };
    at = next;
  }
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(from, from + length)).replace(/\0.*$/s, '');

/** The two empty blocks with which a tar ends. */
export const tarEnd = new Uint8Array(2 * BLOCK);
