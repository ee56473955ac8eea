import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { DefinedMetric } from '../metrics/definitions-for';
import { readFor } from './read-uncertainties';

/**
 * Why no band stands around a figure. `members`: it counts or lists members, which have no error that could be added;
 * `earlier`: its formula goes on from an earlier period, whose answers the band does not follow; `coverage`: it reads
 * whether something is approved; `ungraded`: nothing behind it carries a grade, or it is zero.
 */
export type NoBand = 'members' | 'earlier' | 'coverage' | 'ungraded';

/** Says of a metric whose figure has no band why it has none. Pure. */
export function whyNoBand(metric: string, definitions: ReadonlyMap<string, DefinedMetric>): NoBand {
  const behind = readFor(metric, definitions).flatMap((code) => definitions.get(code) ?? []);
  if (behind.some(({ timeRule, valueType }) => MEMBERS.includes(timeRule) || valueType !== 'NUMBER'))
    return 'members';
  const operands = behind.flatMap(({ formula }) => (formula ? operandsOf(parseFormula(formula)) : []));
  if (operands.some(({ previous }) => previous)) return 'earlier';
  return operands.some(({ coverage }) => coverage) ? 'coverage' : 'ungraded';
}

const MEMBERS = ['union', 'union_at_end', 'union_to_date', 'list'];
