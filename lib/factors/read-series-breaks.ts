import { FALLBACK_BASIS } from '../calculation/choose-factor';
import type { MetricDefinition } from '../calculation/metric-definition';
import { reader } from '../db/reader';
import { boundEditions } from './bound-editions';
import { readBindings } from './factors-for';
import { seriesBreaks } from './series-breaks';

/** The metrics whose figures of a fiscal year and the one before do not belong to one trend. */
export async function readSeriesBreaks(
  definitions: ReadonlyMap<string, Pick<MetricDefinition, 'formula'>>,
  fiscalYear: number,
): Promise<ReadonlySet<string>> {
  const bindings = await readBindings(reader());
  const [now, before] = [boundEditions(bindings, fiscalYear), boundEditions(bindings, fiscalYear - 1)];
  // Within one edition nothing breaks: only what was bound anew is looked up.
  const moved = [...now].filter(
    ([subject, edition]) => before.has(subject) && before.get(subject) !== edition,
  );
  if (moved.length === 0) return new Set();
  const codes = moved.flatMap(([subject, edition]) => [edition, before.get(subject) ?? edition]);
  const sets = await reader().factorSet.findMany({
    where: { code: { in: codes } },
    select: {
      code: true,
      subject: true,
      series: true,
      factors: { select: { activity: true, alsoFor: true, basis: true } },
    },
  });
  const series = new Map(sets.map((set) => [set.code, set.series ?? set.code]));
  const bySubject = (editions: ReadonlyMap<string, string>) =>
    new Map(moved.map(([subject]) => [subject, series.get(editions.get(subject) ?? '') ?? '']));
  return seriesBreaks(definitions, usesOf(sets), bySubject(now), bySubject(before));
}

function usesOf(
  sets: readonly {
    readonly subject: string | null;
    readonly factors: readonly { activity: string; alsoFor: string[]; basis: string }[];
  }[],
): ReadonlyMap<string, string> {
  const falling = Object.entries(FALLBACK_BASIS);
  return new Map(
    sets.flatMap(({ subject, factors }) =>
      factors.flatMap(({ activity, alsoFor, basis }) =>
        [activity, ...alsoFor].flatMap((metric): [string, string][] => [
          [`${metric}|${basis}`, subject ?? ''],
          ...falling
            .filter(([, fallback]) => fallback === basis)
            .map(([from]): [string, string] => [`${metric}|${from}`, subject ?? '']),
        ]),
      ),
    ),
  );
}
