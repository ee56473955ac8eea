/**
 * A table of facts: append-only, each row with its own hash, each fact under the event that made it known. The audit trail
 * itself stands beside them: its rows are hashed as a chain.
 */
export interface LedgerTable {
  readonly name: string;
  /** Columns of its primary key. */
  readonly key: readonly string[];
  /** SQL for the event its row `t` came with, as the database's facts_of() knows it. */
  readonly event: string;
}

const numbered = (name: string, event = 't.event_id'): LedgerTable => ({ name, key: ['id'], event });

/** In the order of the data's life. The guards' test compares them with what the database keeps append-only. */
export const ledgerTables: readonly LedgerTable[] = [
  numbered('reporting_parent'),
  numbered('ownership_edge'),
  numbered('scope_determination'),
  numbered('boundary_set'),
  {
    name: 'boundary_set_member',
    key: ['boundary_set_id', 'unit_id'],
    event: '(select s.event_id from boundary_set s where s.id = t.boundary_set_id)',
  },
  numbered('metric', '(select v.event_id from metric_version v where v.metric_id = t.id and v.version = 1)'),
  numbered('metric_version'),
  { name: 'metric_set_item', key: ['set', 'metric_id', 'effective_from'], event: 't.event_id' },
  numbered('factor_set'),
  numbered('factor', '(select s.event_id from factor_set s where s.id = t.factor_set_id)'),
  numbered('factor_binding'),
  numbered('factor_override'),
  numbered('energy_certificate'),
  numbered('certificate_status'),
  numbered('base_year_policy'),
  numbered('base_year_change'),
  numbered('base_year_effect'),
  numbered('base_year_decision'),
  numbered('source_statement'),
  numbered('target'),
  numbered('submission_decision'),
  numbered(
    'data_point',
    '(select v.event_id from data_point_version v where v.data_point_id = t.id and v.version = 1)',
  ),
  numbered('data_point_version'),
  numbered('calculated_value'),
  numbered('grant_review'),
];

/** SQL for a row's key as one text. */
export const keyText = ({ key }: LedgerTable, alias = 't'): string =>
  key.map((column) => `${alias}."${column}"`).join(` || ':' || `) + (key.length === 1 ? '::text' : '');
