import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const pieceLength = 48 * 1024;

/** The paths of the files below a folder, with `/` and in order; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A file as the lines of a backup: JSON strings of base64. */
export async function* fileLines(path: string): AsyncGenerator<string> {
  for await (const piece of createReadStream(path, { highWaterMark: pieceLength }))
    yield JSON.stringify((piece as Buffer).toString('base64'));
}
