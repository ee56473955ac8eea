import { BackupRefused } from './backup-refused';

/** No line that a backup writes comes near this. */
const longest = 64 * 2 ** 20;
const newline = 0x0a;

/** Splits bytes at newlines only: JSON text may hold the other characters that end lines elsewhere. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let kept: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    let start = 0;
    for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
      kept.push(piece.subarray(start, end));
      yield Buffer.concat(kept).toString('utf8');
      kept = [];
      size = 0;
      start = end + 1;
    }
    kept.push(piece.subarray(start));
    size += piece.length - start;
    if (size > longest) throw new BackupRefused('The file is no backup of Greenledger.');
  }
  if (size > 0) throw new BackupRefused('The backup is cut short. Use another copy.');
}
