import { describe, expect, it } from 'vitest';
import { isSealed, seal, unseal } from './seal';

const key = 'a key for this test';
const chunk = 64 * 1024;

async function* pieces(...buffers: Buffer[]) {
  yield* buffers;
}

async function gathered(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

/** Bytes that differ from place to place, in pieces that fit no chunk. */
const content = (length: number) => Buffer.from(Array.from({ length }, (_, place) => (place * 31) % 251));
const sealing = (bytes: Buffer) =>
  gathered(seal(pieces(bytes.subarray(0, 1000), bytes.subarray(1000)), key, 10));
const opening = (bytes: Buffer, by = key) => gathered(unseal(pieces(bytes), by));

describe('a sealed backup', () => {
  it.each([0, 1, chunk, chunk + 1, 3 * chunk])('opens to the same %i bytes', async (length) => {
    const sealed = await sealing(content(length));
    expect(isSealed(sealed)).toBe(true);
    expect((await opening(sealed)).equals(content(length))).toBe(true);
  });

  it('shows nothing of what it holds, and never the same twice', async () => {
    const bytes = Buffer.from('Cainiao '.repeat(100));
    const [one, other] = await Promise.all([sealing(bytes), sealing(bytes)]);
    expect(one.includes('Cainiao')).toBe(false);
    expect(one.subarray(60).equals(other.subarray(60))).toBe(false);
  });

  it('does not open with another key', async () => {
    await expect(opening(await sealing(content(10)), 'another key')).rejects.toThrow('does not open');
  });

  it('is refused when a byte of it was changed, a chunk moved, or its end cut off', async () => {
    const sealed = await sealing(content(3 * chunk));
    const whole = 25 + chunk + 16;
    const chunks = [25, whole, whole + chunk + 16].map((start) => sealed.subarray(start, start + chunk + 16));
    const [first, second, third] = chunks as [Buffer, Buffer, Buffer];
    const head = sealed.subarray(0, 25);
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(whole + 9) ^ 1, whole + 9);
    for (const wrong of [
      changed,
      Buffer.concat([head, first, third, second]),
      Buffer.concat([head, first, third]),
      Buffer.concat([head, first, second]),
      sealed.subarray(0, sealed.length - 1),
      Buffer.concat([sealed, Buffer.from([0])]),
    ]) {
      await expect(opening(wrong)).rejects.toThrow('altered or cut short');
    }
    await expect(opening(sealed.subarray(0, 20))).rejects.toThrow('cut short');
  });
});
