import type { MetricDefinition } from '../metric-definition';

/** A definition for tests: a flow in MWh unless said otherwise; with a formula it is calculated. */
export const metric = (code: string, differs: Partial<MetricDefinition> = {}): MetricDefinition => ({
  code,
  versionId: 1,
  topic: 'test',
  unit: 'MWh',
  valueType: 'NUMBER',
  kind: 'flow',
  calculated: differs.formula != null,
  decimalsMin: 0,
  decimalsMax: 0,
  numerator: null,
  denominator: null,
  formula: null,
  breakdown: null,
  timeRule: 'sum',
  orgRule: 'sum_x_share',
  allowComparator: true,
  ...differs,
});

/** A ratio of two metrics in its usual form. */
export const ratioOf = (
  code: string,
  numerator: string,
  denominator: string,
  differs: Partial<MetricDefinition> = {},
): MetricDefinition =>
  metric(code, {
    unit: 'ratio',
    kind: 'ratio',
    numerator,
    denominator,
    formula: `${numerator} / ${denominator}`,
    timeRule: 'sum_num/sum_den',
    orgRule: 'sum_num/sum_den',
    ...differs,
  });
