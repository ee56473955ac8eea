/** What Stryker leaves (mutation-testing-report-schema), as far as it is read. */
export type MutationReport = {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
  readonly testFiles: Readonly<Record<string, { readonly tests: readonly unknown[] }>>;
};

const FOUND = ['Killed', 'Timeout'];
const WEIGHED = [...FOUND, 'Survived', 'NoCoverage'];

/** The figure in a sentence, and those of the room's test files that did not run: one that cannot be read says nothing. */
export function readFigures(
  { files, testFiles }: MutationReport,
  room: readonly string[],
): { readonly told: string; readonly notRun: readonly string[] } {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (statuses: readonly string[]) => all.filter((status) => statuses.includes(status)).length;
  const [found, weighed] = [count(FOUND), count(WEIGHED)];
  const share = ((100 * found) / weighed).toFixed(1);
  const ran = Object.entries(testFiles).flatMap(([path, { tests }]) => (tests.length > 0 ? [path] : []));
  return {
    told:
      `${found} of ${weighed} changes were found by a test (${share} %), ${count(['Timeout'])} of them by never ending; ` +
      `${weighed - found} were not; ${count(['Ignored'])} not weighed (words, and tables laid out once).`,
    notRun: room.filter(
      (file) => file.endsWith('.test.ts') && !ran.some((path) => path.endsWith(`/${file}`)),
    ),
  };
}
