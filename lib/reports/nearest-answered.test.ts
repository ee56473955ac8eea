import { expect, it } from 'vitest';
import { nearestAnswered } from './nearest-answered';
import type { AnsweredPeriod } from './read-answered-periods';

const year = ['fy2023-q1', 'fy2023-q2', 'fy2023-q3', 'fy2023-q4'];
const ends = ['2022-06-30', '2022-09-30', '2022-12-31', '2023-03-31'];
const quarter = (place: number) => ({ code: year[place] ?? '', endsOn: ends[place] ?? '' });
const answeredIn = (place: number): AnsweredPeriod => ({
  ...quarter(place),
  fiscalYear: 2023,
  kind: 'QUARTER',
});
const before: AnsweredPeriod = {
  code: 'fy2022-q4',
  endsOn: '2022-03-31',
  fiscalYear: 2022,
  kind: 'QUARTER',
};
const after: AnsweredPeriod = { code: 'fy2024-q1', endsOn: '2023-06-30', fiscalYear: 2024, kind: 'QUARTER' };

const next = (from: number, answered: AnsweredPeriod[], carried = false) =>
  nearestAnswered(quarter(from), year, answered, carried)?.code;

it('from a quarter before a site joined one goes on to its first', () => {
  expect(next(0, [answeredIn(1), answeredIn(2), answeredIn(3), after])).toBe('fy2023-q2');
});

it('from the last one goes back to the latest of the same year', () => {
  expect(next(3, [before, answeredIn(0), answeredIn(1)])).toBe('fy2023-q2');
});

it('other years come last: first those before, then those after', () => {
  expect(next(1, [before, after])).toBe('fy2022-q4');
  expect(next(1, [after])).toBe('fy2024-q1');
});

it('what is carried leads back to where it came from', () => {
  expect(next(1, [before, answeredIn(2)], true)).toBe('fy2022-q4');
  expect(next(2, [answeredIn(0), answeredIn(1), answeredIn(3)], true)).toBe('fy2023-q2');
});

it('nowhere, where no other period has an answer', () => {
  expect(next(1, [answeredIn(1)])).toBeUndefined();
});
