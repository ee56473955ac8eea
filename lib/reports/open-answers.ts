import { isRatio } from '../calculation/metric-definition';
import { mayBeCalculated } from '../calculation/moved-emissions';
import { neededFor } from '../metrics/affected-metrics';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { OpenedFigures } from './open-figures';
import { type AnswerVersion, readAnswers } from './read-answers';
import {
  metricsLackingFactors,
  readStoredTrace,
  type StoredTrace,
  unrecordedTrace,
} from './read-stored-trace';
import { resultsUnder } from './results-under';
import { type TraceTree, traceTree } from './trace-tree';

/** One answer of a leaf with all its versions, latest last. */
export interface TraceAnswer {
  readonly definition: DefinedMetric;
  readonly versions: readonly AnswerVersion[];
}

/** A stored value with the tree by which it explains itself. */
export interface StoredTree extends StoredTrace {
  readonly definition: DefinedMetric;
  readonly tree: TraceTree | null;
}

/** What stands behind a leaf's metric in one period. */
export interface OpenedAnswers {
  /**
   * The metric's own value; where it has none, the values under it that lack a factor, or of a ratio whose other part
   * another leaf reports, those of its parts.
   */
  readonly stored: readonly StoredTree[];
  readonly answers: readonly TraceAnswer[];
  readonly answer: TraceAnswer | null;
}

export const NO_ANSWERS: OpenedAnswers = { stored: [], answers: [], answer: null };

type Definitions = OpenedFigures['definitions'];

/**
 * The stored values and every answer behind a leaf's metric in a period; `asked` is the id of a version to open. Where
 * nothing was stored because something is missing, every answer that the metric would be made from.
 */
export async function openAnswers(
  { boundary, definitions }: Pick<OpenedFigures, 'boundary' | 'definitions'>,
  definition: DefinedMetric,
  leafId: number,
  periodId: number,
  asked: string | null,
): Promise<OpenedAnswers> {
  const stored = await readStored({ boundary, definitions }, definition, leafId, periodId);
  const versions = await readAnswers(
    leafId,
    periodId,
    idsOf(definitions, metricsBehind(definitions, definition, stored)),
    stored.flatMap(({ trace }) => trace.versionIds),
  );
  const points = new Map<number, AnswerVersion[]>();
  for (const version of versions)
    points.set(version.dataPointId, [...(points.get(version.dataPointId) ?? []), version]);
  const answers = [...points.values()].flatMap((ofPoint) => {
    const of = definitions.get(ofPoint[0]?.metric ?? '');
    return of ? [{ definition: of, versions: ofPoint }] : [];
  });
  const chosen =
    asked === null ? undefined : answers.find((one) => one.versions.some(({ id }) => String(id) === asked));
  return { stored, answers, answer: chosen ?? answers[0] ?? null };
}

async function readStored(
  { boundary, definitions }: Pick<OpenedFigures, 'boundary' | 'definitions'>,
  definition: DefinedMetric,
  leafId: number,
  periodId: number,
): Promise<StoredTree[]> {
  if (!mayBeCalculated(definition)) return [];
  const anew = await resultsUnder(boundary.approach, [leafId], [periodId]);
  const read = async (of: DefinedMetric | undefined): Promise<StoredTree[]> => {
    if (!of || !mayBeCalculated(of)) return [];
    const made = anew.flatMap(({ results }) => results).find(({ result }) => result.metric === of.code);
    const stored = made
      ? await unrecordedTrace(made.result)
      : await readStoredTrace(leafId, periodId, of.metricId);
    return stored && stored.trace.origin !== 'answered'
      ? [{ ...stored, definition: of, tree: traceTree(stored.trace, of, definitions) }]
      : [];
  };
  const own = await read(definition);
  if (own[0] && !own[0].missing) return own;
  const behind = neededFor([definition.code], definitions);
  behind.delete(definition.code);
  const lacking = (await metricsLackingFactors(leafId, periodId)).filter((code) => behind.has(code));
  for (const code of lacking) own.push(...(await read(definitions.get(code))));
  if (own.length > 0 || !isRatio(definition)) return own;
  const parts = [definition.numerator, definition.denominator].map((part) => definitions.get(part ?? ''));
  return [...(await read(parts[0])), ...(await read(parts[1]))];
}

/** Metrics whose own answers belong here, besides those that the stored traces name. */
function metricsBehind(
  definitions: Definitions,
  { code, numerator, denominator, calculated }: DefinedMetric,
  stored: readonly StoredTree[],
): Iterable<string> {
  if (!calculated || stored.some(({ definition }) => definition.code === code)) return [code];
  if (stored.length > 0) return [code, numerator ?? code, denominator ?? code];
  return neededFor([code], definitions);
}

const idsOf = (definitions: Definitions, codes: Iterable<string>): number[] =>
  [...new Set(codes)].flatMap((code) => definitions.get(code)?.metricId ?? []);
