import type { Engine } from '@/checks/driver/ledger';
import { actCases, openActCases } from './cases/act-cases';
import type { Case } from './cases/case';
import { guessedAddresses, guessedIds } from './cases/guess-cases';
import { pageCases, tokenCases } from './cases/page-cases';
import { spreadOf } from './cases/spread';
import { strangeCalls, tamperedForms } from './cases/tampered-cases';
import { changesBetween } from './digest';
import { doorsOfBuild } from './doors/real-doors';
import { extraFieldWrites, rowsWithExtraFields, sendExtraFields } from './extra-fields';
import { type Mark, marksInWords } from './planting/canary';
import { nameIn, type Planted } from './planting/plant';
import { type Failure, type Results, runCases } from './run-cases';
import { servePlanted } from './serve-planted';
import { undeclaredDoors } from './undeclared-doors';

export interface MatrixOptions {
  readonly engine: Engine;
  readonly server: string | undefined;
  /** About how many cases, of all kinds; null for all there are. */
  readonly count: number | null;
  /** Only cases whose description holds this text; '' for all. */
  readonly only: string;
}

const printedFailures = 40;

/** Runs the matrix on two planted ledgers of their own and prints what came of it. */
export async function runMatrix({ engine, server, count, only }: MatrixOptions) {
  const began = performance.now();
  const [here, elsewhere] = await Promise.all([
    servePlanted(engine, server, 'here'),
    servePlanted(engine, server, 'elsewhere'),
  ]);
  try {
    const build = doorsOfBuild();
    const all = casesFor(build.ids, here.planted).filter(({ name }) => name.includes(only));
    const cases = count === null || only !== '' ? all : spreadOf(all, count);
    const results = await runCases(cases, here, elsewhere);
    const whole = only === '';
    const written = whole ? await sendExtraFields(elsewhere, build.ids) : [];
    await Promise.all([here.app.stop(), elsewhere.app.stop()]);
    const failures: Failure[] = [
      ...results.failures,
      ...undeclaredDoors(build).map((why) => ({ name: 'the list of doors', why: [why] })),
      ...changesBetween(here.before, await here.digest()).map((why) => ({
        name: 'refused writes left the ledger as it was',
        why: [why],
      })),
      ...written,
      ...(whole ? await elsewhere.reading(rowsWithExtraFields) : []),
      ...(whole ? unheard(results) : []),
    ];
    const asked = cases.length + (whole ? extraFieldWrites : 0);
    print(engine, asked, results, failures, (performance.now() - began) / 1000);
    return { passed: Math.max(0, asked - failures.length), failed: failures.length };
  } finally {
    await Promise.all([here.end(), elsewhere.end()]);
  }
}

function casesFor(ids: ReadonlyMap<string, string>, planted: Planted): Case[] {
  return [
    ...pageCases(),
    ...tokenCases(),
    ...actCases(ids, nameIn(planted)),
    ...openActCases(ids),
    ...guessedAddresses(),
    ...guessedIds(ids),
    ...tamperedForms(ids),
    ...strangeCalls(ids),
  ];
}

/** A mark that nobody saw who may see it would prove nothing by not being seen by others. */
function unheard({ heard }: Results): Failure[] {
  return (Object.keys(marksInWords) as Mark[])
    .filter((mark) => !heard.has(mark))
    .map((mark) => ({ name: 'what was planted', why: [`nobody was shown ${marksInWords[mark]}`] }));
}

function print(engine: Engine, asked: number, results: Results, failures: readonly Failure[], whole: number) {
  for (const [kind, count] of [...results.kinds].sort()) console.log(`${String(count).padStart(6)}  ${kind}`);
  for (const { name, why } of failures.slice(0, printedFailures)) {
    console.log(`\n✗ ${name}\n    ${why.slice(0, 5).join('\n    ')}`);
  }
  if (failures.length > printedFailures) console.log(`… and ${failures.length - printedFailures} more.`);
  const { seconds } = results;
  console.log(
    `\n${asked} cases on ${engine === 'server' ? 'PostgreSQL' : 'the embedded database'}, ${failures.length} failed: ` +
      `${seconds.toFixed(1)} s asking (${((seconds * 1000) / asked).toFixed(1)} ms each), ${whole.toFixed(1)} s in all.`,
  );
  if (failures.length > 0) {
    console.log('One of them again: npm run check:boundaries -- --only "…" with a part of its description.');
  }
}
