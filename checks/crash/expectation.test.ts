import { expect, test } from 'vitest';
import { expectAfter, judge } from './expectation';
import { after, type Effect, untouched } from './unit-state';

const save = (cells: Record<string, readonly [string, string]>): Effect => ({ does: 'save', cells });
const two = save({ 'fleet/EN-PETROL/total': ['1', 'a'], 'fleet/EN-DIESEL-MOB/total': ['2', 'a'] });

test('an acknowledged save must be there', () => {
  const expected = expectAfter(untouched, 'north', [{ about: 'north', effect: two }, { done: 'north' }]);
  expect(judge(expected, after(untouched, two))).toBe('sure');
  expect(judge(expected, untouched)).toBeNull();
});

test('a verb that was under way happened as a whole or not at all', () => {
  const expected = expectAfter(untouched, 'north', [{ about: 'north', effect: two }]);
  expect(judge(expected, untouched)).toBe('sure');
  expect(judge(expected, after(untouched, two))).toBe('under-way');
  const half = after(untouched, save({ 'fleet/EN-PETROL/total': ['1', 'a'] }));
  expect(judge(expected, half)).toBeNull();
});

test('a refused verb changed nothing, and other units have their own lines', () => {
  const expected = expectAfter(untouched, 'north', [
    { about: 'north', effect: { does: 'submit' } },
    { about: 'south', effect: two },
    { refused: 'north', code: 'answers-to-correct' },
    { done: 'south' },
  ]);
  expect(judge(expected, untouched)).toBe('sure');
  expect(judge(expected, after(untouched, { does: 'submit' }))).toBeNull();
});

test('submitting freezes the drafts and leaves an event; a decision moves the state', () => {
  const drafted = after(untouched, two);
  const submitted = after(drafted, { does: 'submit' });
  expect(submitted).toMatchObject({
    state: 'SUBMITTED',
    version: 1,
    revision: 1,
    events: 1,
    answers: drafted.drafts,
  });
  expect(after(submitted, { does: 'approve' })).toMatchObject({ state: 'APPROVED', version: 1, events: 2 });
});
