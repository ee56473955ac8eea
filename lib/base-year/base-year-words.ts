import type { RecalculationCause } from '../calculation/base-year';

/** What can come to the base year; the last two never recalculate it, and are recorded so that one sees they were weighed. */
export const causes = [
  'acquisition',
  'divestment',
  'outsourcing',
  'insourcing',
  'method',
  'factor',
  'error',
  'organic',
  'new-facility',
] as const satisfies readonly RecalculationCause[];

/** What can be decided of a change: recalculate now, let it wait and add up, or not at all. */
export const decisionKinds = ['recalculate', 'accumulate', 'decline'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What a change's effect is stated by. */
export const scopes = ['GHG-S1', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S3'] as const;
export type Scope = (typeof scopes)[number];

/** The lines that are recalculated, with the scopes they are made of. Both ways of scope 2 always stand there. */
export const baseYearLines = [
  { metric: 'GHG-S1', parts: ['GHG-S1'] },
  { metric: 'GHG-S2-LB', parts: ['GHG-S2-LB'] },
  { metric: 'GHG-S2-MB', parts: ['GHG-S2-MB'] },
  { metric: 'GHG-S12-GROSS-LB', parts: ['GHG-S1', 'GHG-S2-LB'] },
  { metric: 'GHG-S12-GROSS-MB', parts: ['GHG-S1', 'GHG-S2-MB'] },
  { metric: 'GHG-S3', parts: ['GHG-S3'] },
  { metric: 'GHG-S123-MB', parts: ['GHG-S1', 'GHG-S2-MB', 'GHG-S3'] },
] as const;
export type BaseYearMetric = (typeof baseYearLines)[number]['metric'];

/** The lines that a threshold can be a share of: a trend does not change its basis. */
export const weighable = ['GHG-S12-GROSS-MB', 'GHG-S12-GROSS-LB', 'GHG-S123-MB'] as const;
export type Weighable = (typeof weighable)[number];

/** The scopes of a line; throws for what is none. */
export function partsOf(metric: string): readonly Scope[] {
  const line = baseYearLines.find((one) => one.metric === metric);
  if (!line) throw new Error(`${metric} is no line of the base year.`);
  return line.parts;
}
