// The arrows between the rooms. Each rule has a `plant`: an import that breaks it, which the check must find on every
// run, so that a check that reads nothing cannot pass. `types: true` lets `import type` through.

const production = '(?<!\\.test)\\.(?:tsx?|mjs)$';

/** @type {{ name: string, comment: string, from: object, to: object, types?: true, plant: [from: string, to: string] }[]} */
export const rules = [
  {
    name: 'calculation-is-pure',
    comment: 'Numbers are made without I/O, clock or database: calculation imports only decimal.js.',
    from: { path: `^lib/calculation/.*${production}` },
    to: { pathNot: '^lib/calculation/|^node_modules/decimal\\.js/' },
    plant: ['lib/calculation/planted.ts', 'lib/calendar/target.ts'],
  },
  {
    name: 'calendar-is-pure',
    comment: 'Dates and periods are plain arithmetic: calendar imports nothing.',
    from: { path: `^lib/calendar/.*${production}` },
    to: { pathNot: '^lib/calendar/' },
    plant: ['lib/calendar/planted.ts', 'lib/calculation/target.ts'],
  },
  {
    name: 'display-is-pure',
    comment: 'What formats figures runs in browsers too: no database, no zod, no domain.',
    from: { path: `^lib/display/.*${production}` },
    to: { pathNot: '^lib/(?:display|calendar|calculation)/|^node_modules/decimal\\.js/' },
    plant: ['lib/display/planted.ts', 'lib/reports/target.ts'],
  },
  {
    name: 'gate-asks-nobody',
    comment:
      'What every request passes first is decided from the request alone: no database, no viewer, no domain.',
    from: { path: `^lib/gate/.*${production}` },
    to: { pathNot: '^lib/gate/|^(?:node:)?(?:crypto|http)$' },
    plant: ['lib/gate/planted.ts', 'lib/access/target.ts'],
  },
  {
    name: 'arrows-never-point-up',
    comment: 'The house does not know who visits it: lib imports neither app nor components.',
    from: { path: '^lib/' },
    to: { path: '^(?:app|components)/' },
    plant: ['lib/reports/planted-up.ts', 'components/ui/target.tsx'],
  },
  {
    name: 'database-knows-no-room',
    comment: 'The database room serves all others and asks none.',
    from: { path: `^lib/db/(?!testing/).*${production}` },
    to: { path: '^lib/(?!db/|env\\.ts|errors\\.ts|log\\.ts|telemetry/[^/]+\\.mjs)' },
    plant: ['lib/db/planted.ts', 'lib/reports/target.ts'],
  },
  {
    name: 'pages-and-drawings-never-touch-the-database',
    comment: 'Pages ask domains; only what tells probes how it is looks at the database itself.',
    from: { path: `^(?:app|components)/(?!api/(?:health|ready|metrics)/).*${production}` },
    to: { path: '^lib/db/' },
    plant: ['app/planted.tsx', 'lib/db/reader.ts'],
  },
  {
    name: 'components-draw-plain-data',
    comment: 'Components get plain data and references to actions as props; of domains they know types only.',
    from: { path: `^components/.*${production}` },
    to: { path: '^(?:app|prisma|scripts|e2e)/|^lib/(?!display/|calendar/|i18n/)' },
    types: true,
    plant: ['components/ui/planted.tsx', 'lib/reports/target.ts'],
  },
  {
    name: 'only-record-writes',
    comment: 'Who changes something goes through lib/record: nobody else holds the writing client.',
    from: { path: `^(?:app|components|lib/(?!db/|record/|start-up\\.ts)).*${production}` },
    to: {
      path: '^lib/db/(?!(?:at-head|reader|rows-of|tx|check-health|measure-database|generated/enums|backup/write-backup)\\.ts)',
    },
    types: true,
    plant: ['lib/reports/planted-write.ts', 'lib/db/engine.ts'],
  },
  {
    name: 'charts-are-drawn-in-one-room',
    comment: 'chart.js is half as large as an empty page: only components/charts loads it, on demand.',
    from: { pathNot: '^components/charts/|^node_modules/' },
    to: { path: '^node_modules/(?:chart\\.js|react-chartjs-2)/' },
    plant: ['components/ui/planted-chart.tsx', 'chart.js'],
  },
  {
    name: 'zod-stays-on-the-server',
    comment: 'zod weighs 95 KB in a browser: forms are parsed on the server.',
    from: { path: '^components/|^lib/(?:display|calendar|calculation)/' },
    to: { path: '^node_modules/zod/' },
    plant: ['components/ui/planted-zod.ts', 'zod'],
  },
  {
    name: 'tests-are-not-part-of-the-house',
    comment: 'What only tests use never reaches production.',
    from: { path: `^(?:app|components|lib/(?!db/testing/)).*${production}` },
    to: { path: '\\.test\\.tsx?$|^lib/db/testing/' },
    plant: ['lib/reports/planted-test.ts', 'lib/db/testing/target.ts'],
  },
];

/** Read by `npx depcruise` as well. */
export default {
  forbidden: rules.map(({ name, comment, from, to }) => ({ name, comment, severity: 'error', from, to })),
};
