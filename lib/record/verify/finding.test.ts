import { expect, test } from 'vitest';
import { type Finding, firstFinding } from './finding';

const finding = (fault: Finding['fault'], seq: string | null, table = 'target'): Finding => ({
  fault,
  seq,
  table,
  key: '1',
});

test('a ledger without findings has no first one', () => {
  expect(firstFinding([])).toBeNull();
});

test('the earliest place in the ledger comes first, counted as a number', () => {
  const found = [finding('row-changed', '12'), finding('row-changed', '9')];
  expect(firstFinding(found)?.seq).toBe('9');
});

test('at one place the row comes before what only follows from it', () => {
  expect(firstFinding([finding('facts-differ', '9'), finding('row-changed', '9')])?.fault).toBe(
    'row-changed',
  );
});

test('a row that others miss comes first, an event known only by its number and an orphan last', () => {
  const placed = finding('row-changed', '9');
  expect(firstFinding([placed, finding('row-missing', null)])?.fault).toBe('row-missing');
  expect(firstFinding([finding('row-missing', null, 'audit_event'), placed])).toBe(placed);
  expect(firstFinding([finding('row-orphan', null), placed])).toBe(placed);
});
