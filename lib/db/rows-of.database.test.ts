import { expect, test } from 'vitest';
import { reader } from './reader';
import { rowsOf, sql } from './rows-of';
import { useTestDatabase } from './testing/test-database';

useTestDatabase({ seed: 'empty' });

test('rows come in the order asked for, with what is missing as null and what is exact as text', async () => {
  const rows = await rowsOf(
    reader(),
    sql`
    select n as place, case when n > 1 then trim_scale(0.1::numeric + n)::text end as amount, n % 2 = 0 as even,
           array['青账', n::text] as codes
    from generate_series(1, ${3}::int) n order by n desc`,
  );
  expect(rows).toEqual([
    { place: 3, amount: '3.1', even: false, codes: ['青账', '3'] },
    { place: 2, amount: '2.1', even: true, codes: ['青账', '2'] },
    { place: 1, amount: null, even: false, codes: ['青账', '1'] },
  ]);
});

test('no rows are an empty list', async () => {
  expect(await rowsOf(reader(), sql`select 1 as one where false`)).toEqual([]);
});

test('a value is never read as a question', async () => {
  const name = `'); drop table metric; --`;
  expect(await rowsOf(reader(), sql`select ${name}::text as name`)).toEqual([{ name }]);
});
