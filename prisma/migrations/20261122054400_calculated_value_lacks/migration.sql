-- Values that are missing for want of a factor are few: every report and trace asks for them.
create index calculated_value_lacks on calculated_value (period_id, unit_id) where trace ? 'lacks';
