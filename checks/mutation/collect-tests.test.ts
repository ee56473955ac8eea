import { expect, describe as group, it as says } from 'vitest';
import { collectTests } from './collect-tests';

const named = ({ tests }: ReturnType<typeof collectTests>) => tests.map(({ name }) => name);

group('the tests of a file are handed over', () => {
  says('under the headings they stand in, a row a test', () => {
    const reading = collectTests('sum.test.ts');
    const { it, describe } = reading.vitest;
    it('stands alone', () => {});
    describe('a sum', () => {
      describe('of two', () => it('is exact', () => {}));
      it.each([[1, 2], 3])('of %s', () => {});
    });
    it('is outside again', () => {});
    expect(named(reading)).toEqual([
      '0 stands alone',
      '1 a sum of two is exact',
      '2 a sum of %s',
      '3 a sum of %s',
      '4 is outside again',
    ]);
  });

  says('and run only when they are asked to, each with its own row', () => {
    const reading = collectTests('sum.test.ts');
    const ran: unknown[] = [];
    reading.vitest.it.each([[1, 2], 3])('of %s', (...row) => {
      ran.push(row);
    });
    expect(ran).toEqual([]);
    for (const { run } of reading.tests) run();
    expect(ran).toEqual([[1, 2], [3]]);
  });
});

group('a test of the room', () => {
  says('fails where its statement does not hold', () => {
    const { tests, vitest } = collectTests('sum.test.ts');
    vitest.it('is wrong', () => vitest.expect(1).toBe(2));
    expect(tests[0]?.run).toThrow('expected 1 to be 2');
  });

  says('does not wait: what it waits for would fail after it', () => {
    const { tests, vitest } = collectTests('sum.test.ts');
    vitest.it('waits', () => Promise.resolve());
    expect(tests[0]?.run).toThrow('returns nothing');
  });
});
