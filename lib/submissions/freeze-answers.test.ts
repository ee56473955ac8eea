import { expect, it } from 'vitest';
import type { DraftCell } from './draft-cell';
import { changedAnswers } from './freeze-answers';
import type { SubmittedAnswer } from './leaf-form';
import type { UnitForm } from './load-form';
import { leafForm, question } from './testing/questions';

const bills = '31 MWh 2023-03-16/2023-04-15';

const submitted = (said: Partial<SubmittedAnswer>): SubmittedAnswer => ({
  kind: 'REPORTED',
  comparator: '=',
  value: null,
  codes: [],
  date: null,
  text: null,
  versionId: 1,
  dataPointId: 1,
  version: 1,
  submissionVersion: 1,
  hash: '',
  entered: '',
  enteredUnit: 'MWh',
  reason: '',
  note: '',
  sourceKind: null,
  ...said,
});

/** Whether an answer would be frozen anew, submitted as the first says and drafted as the second. */
const isNew = (
  before: Partial<SubmittedAnswer>,
  now: Partial<DraftCell>,
  valueType: 'NUMBER' | 'DATE' = 'NUMBER',
): boolean => {
  const leaf = leafForm(
    [question('EN-HEAT', { valueType })],
    { 'EN-HEAT': now },
    {
      submitted: new Map([['EN-HEAT/total', submitted(before)]]),
    },
  );
  return changedAnswers({ leaves: [leaf], lists: new Map() } as unknown as UnitForm).length > 0;
};

it('freezes a number anew when it is another one, not when it is spelt in another way', () => {
  expect(isNew({ value: '15', entered: '15' }, { entered: '15.0' })).toBe(false);
  expect(isNew({ value: '15', entered: '15' }, { entered: '16' })).toBe(true);
  expect(isNew({ value: '15' }, { entered: '15' })).toBe(false);
});

it('freezes bills anew with every word, because the amount rests on them', () => {
  expect(isNew({ value: '15', entered: bills }, { entered: bills })).toBe(false);
  expect(isNew({ value: '15', entered: bills }, { entered: `${bills};` })).toBe(true);
  expect(isNew({ value: '15', entered: '15' }, { entered: bills })).toBe(true);
  expect(isNew({ value: '15', entered: bills }, { entered: '15' })).toBe(true);
});

it('takes neither a day nor what is left in the field of an answer that is not there for bills', () => {
  expect(isNew({ date: '2023-04-15' }, { entered: '2023-04-15' }, 'DATE')).toBe(false);
  const none = { kind: 'NOT_AVAILABLE', reason: 'The meter broke.' } as const;
  expect(isNew(none, { ...none, entered: bills })).toBe(false);
});
