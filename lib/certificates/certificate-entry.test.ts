import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors';
import { readEntry } from './certificate-entry';
import { certificateLines } from './certificate-lines';

const read = (line: string) =>
  certificateLines(line)
    .map(readEntry)
    .map((one) => (one instanceof Refusal ? `${one.code} ${one.values.place}` : one));

describe('a pasted line', () => {
  it.each([
    ['by commas', 'gec-1,gec,wind,"12,000.5",2022-04-01,2022-04-30,cloud-zhangbei,,First lot'],
    ['by tabs', 'GEC-1\tGEC\twind\t12,000.5\t2022-04-01\t2022-04-30\tcloud-zhangbei\t\tFirst lot'],
  ])('is read %s', (_how, line) => {
    expect(read(line)).toEqual([
      {
        registryId: 'GEC-1',
        kind: 'GEC',
        source: 'wind',
        megawattHours: '12000.5',
        generatedFrom: '2022-04-01',
        generatedTo: '2022-04-30',
        facility: 'cloud-zhangbei',
        contract: '',
        note: 'First lot',
        line: 1,
      },
    ]);
  });

  it.each([
    [',GEC,wind,400,2022-04-01,2022-04-30', 'certificate-id-wanted #1'],
    ['G-1,GEK,wind,400,2022-04-01,2022-04-30', 'certificate-kind-wanted #1 G-1'],
    ['G-1,GEC,wind,0,2022-04-01,2022-04-30', 'certificate-amount-wanted #1 G-1'],
    ['G-1,GEC,wind,-4,2022-04-01,2022-04-30', 'certificate-amount-wanted #1 G-1'],
    ['G-1,GEC,wind,400 MW,2022-04-01,2022-04-30', 'certificate-amount-wanted #1 G-1'],
    ['G-1,GEC,wind,400,2022-04-31,2022-05-30', 'certificate-days-wanted #1 G-1'],
    ['G-1,GEC,wind,400,2022-05-01,2022-04-30', 'certificate-days-wanted #1 G-1'],
    ['G-1,contract,wind,400,2022-04-01,2022-04-30,,G-2', 'certificate-contract-of-contract #1 G-1'],
    ['nothing but words', 'certificate-kind-wanted #1 NOTHING BUT WORDS'],
  ])('“%s” is refused: %s', (line, refusal) => {
    expect(read(line)).toEqual([refusal]);
  });

  it('keeps its number among blank lines, and the head is no certificate', () => {
    expect(read('registry_id,kind,source\n\n\nG-1,GEK')).toEqual(['certificate-kind-wanted #4 G-1']);
  });

  it('converts what is not in MWh', () => {
    expect(read('G-1,GEC,wind,400000 kWh,2022-04-01,2022-04-30')).toMatchObject([{ megawattHours: '400' }]);
  });
});
