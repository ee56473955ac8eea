import { expect, test } from 'vitest';
import { lostUpdates } from './accepted-saves';

const cell = (entered: string, revision: number) => ({ leaf: 'post', metric: 'SO-HEAD', entered, revision });
const save = (typed: string, over: number) => ({ leaf: 'post', metric: 'SO-HEAD', typed, over });

test('saves that follow each other lose nothing', () => {
  expect(lostUpdates([cell('1', 2)], [save('3', 3), save('2', 2)], [cell('3', 4)])).toEqual([]);
  expect(lostUpdates([cell('', 0)], [], [cell('', 0)])).toEqual([]);
});

test('two saves over one revision are a lost update, also where the ledger has the last', () => {
  expect(lostUpdates([cell('1', 1)], [save('2', 1), save('3', 1)], [cell('3', 2)])).toEqual([
    'post/SO-HEAD: save 2 was taken over revision 1, not 2',
    'post/SO-HEAD: 2 saves were taken, the ledger is at revision 2',
  ]);
});

test('a taken save that is not there is lost', () => {
  expect(lostUpdates([cell('1', 1)], [save('2', 1)], [cell('1', 1)])).toHaveLength(2);
});
