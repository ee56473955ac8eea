import { expect, test } from 'vitest';
import { allowedPeriodEvents, type PeriodEvent, type PeriodState, periodAfter } from './lifecycle';

const table: readonly [PeriodState, PeriodEvent, PeriodState | null][] = [
  ['UNOPENED', 'open', 'OPEN'],
  ['UNOPENED', 'close', null],
  ['UNOPENED', 'reopen', null],
  ['OPEN', 'open', null],
  ['OPEN', 'close', 'CLOSED'],
  ['OPEN', 'reopen', null],
  ['CLOSED', 'open', null],
  ['CLOSED', 'close', null],
  ['CLOSED', 'reopen', 'OPEN'],
];

test.each(table)('in an open year a period that is %s, on %s, becomes %s', (state, event, after) => {
  expect(periodAfter(state, event, true)).toBe(after);
});

test.each(table)('in a closed year a period that is %s refuses to %s', (state, event) => {
  expect(periodAfter(state, event, false)).toBeNull();
});

test('a page offers exactly what the table allows', () => {
  expect(allowedPeriodEvents('UNOPENED', true)).toEqual(['open']);
  expect(allowedPeriodEvents('OPEN', true)).toEqual(['close']);
  expect(allowedPeriodEvents('CLOSED', true)).toEqual(['reopen']);
  expect(allowedPeriodEvents('CLOSED', false)).toEqual([]);
});
