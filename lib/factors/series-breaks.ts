import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';

/** What a subject's editions answer, by "activity|basis". */
export type SubjectsByUse = ReadonlyMap<string, string>;

/** The series of each subject that a fiscal year is calculated with. */
export type SeriesBySubject = ReadonlyMap<string, string>;

/**
 * The metrics that two fiscal years calculate with factors of different series: 0.5703 t/MWh and 0.5366 t/MWh stand in
 * one trend only with a break between them (calculation-rules §5). Whatever is made from such a metric breaks too. Pure.
 */
export function seriesBreaks(
  definitions: ReadonlyMap<string, Pick<MetricDefinition, 'formula'>>,
  subjects: SubjectsByUse,
  now: SeriesBySubject,
  before: SeriesBySubject,
): ReadonlySet<string> {
  const broken = new Set(
    [...now].flatMap(([subject, series]) => {
      const other = before.get(subject);
      return other !== undefined && other !== series ? [subject] : [];
    }),
  );
  if (broken.size === 0) return new Set();
  const known = new Map<string, boolean>();
  const breaks = (metric: string): boolean => {
    const said = known.get(metric);
    if (said !== undefined) return said;
    known.set(metric, false);
    const formula = definitions.get(metric)?.formula;
    const found =
      formula != null &&
      operandsOf(parseFormula(formula)).some(
        ({ metric: operand, basis }) =>
          (basis !== null && broken.has(subjects.get(`${operand}|${basis}`) ?? '')) || breaks(operand),
      );
    known.set(metric, found);
    return found;
  };
  return new Set([...definitions.keys()].filter(breaks));
}
