/**
 * Mutation testing of the calculation room, for `npm run check:mutation`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['lib/calculation/*.ts', '!lib/calculation/*.test.ts'],
  mutator: {
    // A word in place of another: most are states and kinds that the type-checker holds, the rest sentences.
    excludedMutations: ['StringLiteral'],
  },
  testRunner: 'room',
  plugins: ['./checks/mutation/room-runner.ts'],
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  // Tables that are laid out when the room is read would need all tests for each of their words.
  ignoreStatic: true,
  concurrency: 1,
  // A machine that does other work too is slow, which is no endless loop; those are found by counting.
  timeoutMS: 120_000,
  // One room and what its tests read; the sandbox has its own copy, and TypeScript 7 has no place in it.
  ignorePatterns: ['**', '!lib/calculation/**', '!lib/display/*.ts', '!checks/mutation/**', '!package.json'],
  tempDirName: '.test/mutation/work',
  incremental: true,
  incrementalFile: '.test/mutation/results.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.test/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
