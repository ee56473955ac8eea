/** What Stryker leaves (mutation-testing-report-schema), as far as it is read. */
export type MutationReport = {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Change[] }>>;
  readonly testFiles: Readonly<Record<string, { readonly tests: readonly unknown[] }>>;
};

type Change = {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
};

const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
const WEIGHED = [...FOUND, ...MISSED];

/** The figure in a sentence, what no test found, a line each, and those of the room's test files that did not run: one that cannot be read says nothing. */
export function readFigures(
  { files, testFiles }: MutationReport,
  room: readonly string[],
): { readonly told: string; readonly missed: readonly string[]; readonly notRun: readonly string[] } {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (statuses: readonly string[]) => all.filter((status) => statuses.includes(status)).length;
  const [found, weighed] = [count(FOUND), count(WEIGHED)];
  const share = ((100 * found) / weighed).toFixed(1);
  const ran = Object.entries(testFiles).flatMap(([path, { tests }]) => (tests.length > 0 ? [path] : []));
  return {
    told:
      `${found} of ${weighed} changes were found by a test (${share} %), ${count(['Timeout'])} of them by never ending; ` +
      `${weighed - found} were not; ${count(['Ignored'])} not weighed (words, and tables laid out once).`,
    missed: Object.entries(files).flatMap(([path, { mutants }]) =>
      mutants.filter(({ status }) => MISSED.includes(status)).map((change) => `${path}:${line(change)}`),
    ),
    notRun: room.filter(
      (file) => file.endsWith('.test.ts') && !ran.some((path) => path.endsWith(`/${file}`)),
    ),
  };
}

const line = ({ location: { start }, mutatorName, replacement }: Change): string =>
  `${start.line}:${start.column} ${mutatorName}: ${(replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 80)}`;
