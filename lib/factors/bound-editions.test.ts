import { expect, it } from 'vitest';
import { type Binding, boundEditions } from './bound-editions';

const bind = (fiscalYear: number, edition: string, subject = 'electricity'): Binding => ({
  fiscalYear,
  subject,
  edition,
});
const used = (year: number, ...bindings: Binding[]) => boundEditions(bindings, year).get('electricity');

it('a year without a binding of its own goes on with the year before', () => {
  expect(used(2024, bind(2022, 'first'), bind(2023, 'second'))).toBe('second');
  expect(used(2022, bind(2022, 'first'), bind(2023, 'second'))).toBe('first');
  expect(used(2021, bind(2022, 'first'))).toBeUndefined();
});

it('the last binding of a year counts', () => {
  expect(used(2024, bind(2024, 'first'), bind(2024, 'second'))).toBe('second');
});

it('an earlier year that is bound anew does not move a later one with its own', () => {
  expect(used(2024, bind(2024, 'own'), bind(2023, 'other'))).toBe('own');
});

it('subjects stand apart', () => {
  const both = boundEditions([bind(2022, 'grid'), bind(2022, 'ar5', 'gwp')], 2023);
  expect([...both]).toEqual([
    ['electricity', 'grid'],
    ['gwp', 'ar5'],
  ]);
});
