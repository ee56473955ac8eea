import { expect, test } from 'vitest';
import { type Fact, hashFacts, sealedRows, sealTables } from './sealed-tables';

const fact = (name: string, key: string, digit: string): Fact => ({
  fact: name,
  key,
  row_hash: digit.repeat(64),
});

test('nothing is sealed where nothing came', () => {
  expect(hashFacts([])).toBeNull();
  expect(sealTables([])).toBeNull();
});

test('each table has its hash, its keys as spans, and a mark of each row in their order', () => {
  const facts = [
    fact('data_point', '10', 'a'),
    fact('data_point', '11', 'b'),
    fact('data_point', '9', 'c'),
    fact('data_point', '14', 'd'),
    fact('metric_set_item', 'PARK:3:2022-04-01', 'e'),
    fact('metric_set_item', 'PARK:12:2022-04-01', 'f'),
  ];
  const sealed = sealTables(facts);
  expect(sealed?.data_point).toEqual({
    hash: hashFacts(facts.slice(0, 4)),
    keys: '9-11 14',
    marks: 'ccccaaaabbbbdddd',
  });
  expect([...sealedRows(sealed?.data_point ?? { hash: '', keys: '', marks: '' })]).toEqual([
    ['9', 'cccc'],
    ['10', 'aaaa'],
    ['11', 'bbbb'],
    ['14', 'dddd'],
  ]);
  expect([...sealedRows(sealed?.metric_set_item ?? { hash: '', keys: '', marks: '' })]).toEqual([
    ['PARK:12:2022-04-01', 'ffff'],
    ['PARK:3:2022-04-01', 'eeee'],
  ]);
});

test('a mark is of the digits, whatever the algorithm before them', () => {
  const row = { fact: 'target', key: '1', row_hash: `sha512:${'7'.repeat(128)}` };
  expect(sealTables([row], 'sha512')?.target).toMatchObject({
    hash: expect.stringMatching(/^sha512:[0-9a-f]{128}$/),
    marks: '7777',
  });
});
