import { expect, it } from 'vitest';
import { readFigures } from './read-figures';

const report = {
  files: {
    'lib/calculation/add.ts': {
      mutants: [
        ...['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status, line) => ({
          status,
          mutatorName: 'BlockStatement',
          replacement: '{}',
          location: { start: { line, column: 7 } },
        })),
      ],
    },
  },
  testFiles: {
    'lib/calculation/add.test.ts': { tests: [{}] },
    'lib/calculation/torn.test.ts': { tests: [] },
  },
};

it('the share is of what was weighed, and what no test reaches counts as not found', () => {
  expect(readFigures(report, ['add.ts', 'add.test.ts']).told).toContain(
    '3 of 5 changes were found by a test (60.0 %)',
  );
});

it('what no test found is told with its place', () => {
  expect(readFigures(report, []).missed).toEqual([
    'lib/calculation/add.ts:3:7 BlockStatement: {}',
    'lib/calculation/add.ts:4:7 BlockStatement: {}',
  ]);
});

it('a test file that did not run is named', () => {
  const room = ['add.ts', 'add.test.ts', 'torn.test.ts', 'forgotten.test.ts'];
  expect(readFigures(report, room).notRun).toEqual(['torn.test.ts', 'forgotten.test.ts']);
});
