import { expect, test } from 'vitest';
import { thinDump } from './thin-dump';

/** A file as a tar keeps it: its name and size, then its bytes in blocks. */
function file(name: string, content: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name);
  head.write(content.length.toString(8).padStart(11, '0'), 124);
  return Buffer.concat([head, Buffer.alloc(Math.ceil(content.length / 512) * 512, content)]);
}
const tar = (...files: Buffer[]) => Buffer.concat([...files, Buffer.alloc(1024)]);

test('a thin dump has no file of the databases of which others are made, and all other bytes as they were', () => {
  const kept = [file('/base/5/1255', 'x'.repeat(700)), file('/base/1', ''), file('/pg_wal/14', 'y')];
  const whole = tar(
    kept[0]!,
    file('/base/1/1255', 'z'.repeat(512)),
    file('/base/4/1255_fsm', 'z'),
    ...kept.slice(1),
  );
  expect(Buffer.from(thinDump(whole))).toEqual(tar(...kept));
});
