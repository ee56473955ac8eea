/**
 * The tables of facts: append-only, each row with its own hash, each fact under the event that made it known.
 * The audit trail itself stands beside them: its rows are hashed as a chain.
 */
export const factTables = [
  'reporting_parent',
  'ownership_edge',
  'scope_determination',
  'boundary_set',
  'boundary_set_member',
  'metric',
  'metric_version',
  'metric_set_item',
  'factor_set',
  'factor',
  'factor_binding',
  'factor_override',
  'energy_certificate',
  'certificate_status',
  'base_year_policy',
  'base_year_change',
  'base_year_effect',
  'base_year_decision',
  'source_statement',
  'target',
  'submission_decision',
  'data_point',
  'data_point_version',
  'calculated_value',
  'grant_review',
] as const;

export type FactTable = (typeof factTables)[number];
