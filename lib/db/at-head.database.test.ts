import { expect, test } from 'vitest';
import { type EventDescription, record } from '../record/record';
import { atHead } from './at-head';
import { type Reader, reader } from './reader';
import { useTestDatabase } from './testing/test-database';

useTestDatabase({ seed: 'empty' });

const created = (code: string): EventDescription => ({
  type: 'unit.created',
  role: 'SYSTEM',
  subjectType: 'unit',
  subjectKey: code,
});

function createUnit(
  code: string,
  then: (tx: Reader) => Promise<void> = async () => undefined,
): Promise<void> {
  return record({ job: 'test' }, created(code), async (tx, eventId) => {
    const kind = 'BUSINESS_UNIT' as const;
    await tx.organisationalUnit.create({ data: { code, kind, nameEn: code, nameZh: code, eventId } });
    await then(tx as unknown as Reader);
  });
}

async function codes(db: Reader): Promise<string[]> {
  const units = await db.organisationalUnit.findMany({ orderBy: { id: 'asc' }, select: { code: true } });
  return units.map(({ code }) => code);
}

test('is asked once between two events, and again after the next', async () => {
  let times = 0;
  const ask = (db: Reader) => {
    times += 1;
    return codes(db);
  };
  const first = await atHead(reader(), 'once', ask);
  expect(await atHead(reader(), 'once', ask)).toBe(first);
  expect(times).toBe(1);
  await createUnit('north');
  expect(await atHead(reader(), 'once', ask)).toEqual([...first, 'north']);
  expect(times).toBe(2);
});

test('many who ask at once ask together', async () => {
  let times = 0;
  const ask = (db: Reader) => {
    times += 1;
    return codes(db);
  };
  await Promise.all(Array.from({ length: 20 }, () => atHead(reader(), 'together', ask)));
  expect(times).toBe(1);
});

test('a transaction sees what it writes itself, and nobody else does before it ends', async () => {
  const before = await atHead(reader(), 'units', codes);
  await expect(
    createUnit('south', async (tx) => {
      expect(await atHead(tx, 'units', codes)).toEqual([...before, 'south']);
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await atHead(reader(), 'units', codes)).toEqual(before);
});

test('a question that failed is asked again', async () => {
  const failing = () => Promise.reject(new Error('away'));
  await expect(atHead(reader(), 'failed', failing)).rejects.toThrow('away');
  expect(await atHead(reader(), 'failed', codes)).toEqual(await codes(reader()));
});

test('of more than five hundred answers the oldest is forgotten', async () => {
  let times = 0;
  const first = async () => {
    times += 1;
  };
  await atHead(reader(), 'unit 0', first);
  for (let unit = 1; unit <= 500; unit += 1) await atHead(reader(), `unit ${unit}`, async () => undefined);
  await atHead(reader(), 'unit 0', first);
  expect(times).toBe(2);
});
