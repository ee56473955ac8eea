import type { Question } from '@/lib/calculation/leaf-input';
import type { MetricDefinition } from '@/lib/calculation/metric-definition';

const answered = (code: string, differs: Partial<MetricDefinition> = {}): MetricDefinition => ({
  code,
  versionId: 1,
  topic: 'energy',
  unit: 'MWh',
  valueType: 'NUMBER',
  kind: 'flow',
  calculated: false,
  decimalsMin: 0,
  decimalsMax: 3,
  numerator: null,
  denominator: null,
  formula: null,
  breakdown: null,
  timeRule: 'sum',
  orgRule: 'sum_x_share',
  allowComparator: false,
  ...differs,
});

const calculated = (code: string, formula: string, differs: Partial<MetricDefinition> = {}) =>
  answered(code, { formula, calculated: true, ...differs });

const ratio = (code: string, numerator: string, denominator: string, differs: Partial<MetricDefinition>) =>
  calculated(code, `${numerator} / ${denominator}`, {
    numerator,
    denominator,
    kind: 'ratio',
    timeRule: 'sum_num/sum_den',
    orgRule: 'sum_num/sum_den',
    ...differs,
  });

const STOCK = { kind: 'stock', timeRule: 'last', orgRule: 'sum' } as const;

/** What a leaf answers every quarter, in the catalogue's spelling: flows of energy, water and waste, and a few stocks. */
export const ANSWERED: readonly MetricDefinition[] = [
  ...['EN-EL-GRID', 'EN-PV-SELF', 'EN-PV-EXP', 'EN-PV-GEC-SOLD', 'EN-GEC', 'EN-SOLD-OTH'],
  ...['EN-NG', 'EN-DIESEL-STAT', 'EN-DIESEL-MOB', 'EN-PETROL', 'EN-LPG', 'EN-HEAT'],
  ...['WT-WD', 'WT-DIS', 'WA-HAZ', 'WA-NHAZ', 'DR-PARCEL', 'LG-ROBOT-ORD'],
]
  .map((code) => answered(code))
  .concat(['DR-AREA', 'FL-EV', 'FL-VEH'].map((code) => answered(code, STOCK)));

/** What is calculated from it: scopes both ways, energy, standard coal, shares, intensities, a cumulative. */
const CALCULATED: readonly MetricDefinition[] = [
  calculated(
    'S1-STAT',
    'emissions(EN-NG, STATIONARY) + emissions(EN-LPG, STATIONARY) + emissions(EN-DIESEL-STAT, STATIONARY)',
  ),
  calculated('S1-MOB', 'emissions(EN-DIESEL-MOB, MOBILE) + emissions(EN-PETROL, MOBILE)'),
  calculated('GHG-S1', 'S1-STAT + S1-MOB'),
  calculated('GHG-S2-LB', 'emissions(EN-EL-GRID, LB) + emissions(EN-HEAT, HEAT)'),
  calculated('GHG-S2-MB', 'emissions(EN-EL-UNCOV, MB) + emissions(EN-HEAT, HEAT)'),
  calculated('GHG-S12-GROSS-LB', 'GHG-S1 + GHG-S2-LB'),
  calculated('GHG-S12-GROSS-MB', 'GHG-S1 + GHG-S2-MB'),
  calculated('EN-DIESEL', 'EN-DIESEL-STAT + EN-DIESEL-MOB'),
  calculated('EN-EL-TOT', 'EN-EL-GRID + EN-PV-SELF'),
  calculated('EN-EL-CLEAN', 'min(EN-EL-TOT, EN-PV-SELF - EN-PV-GEC-SOLD + EN-GEC)'),
  calculated('EN-EL-UNCOV', 'EN-EL-TOT - EN-EL-CLEAN'),
  calculated('EN-SOLD', 'EN-PV-EXP + EN-SOLD-OTH'),
  calculated(
    'EN-TOT',
    'energy(EN-NG) + energy(EN-DIESEL) + energy(EN-PETROL) + energy(EN-LPG) + EN-EL-GRID + energy(EN-HEAT) + EN-PV-SELF + EN-PV-EXP - EN-SOLD',
  ),
  calculated(
    'EN-TCE',
    'tce(EN-NG) + tce(EN-DIESEL) + tce(EN-PETROL) + tce(EN-LPG) + tce(EN-EL-TOT) + tce(EN-HEAT)',
  ),
  calculated('WT-CON', 'WT-WD - WT-DIS'),
  calculated('LG-ROBOT-CUM', 'prev(LG-ROBOT-CUM) + LG-ROBOT-ORD', {
    kind: 'cumulative',
    timeRule: 'last',
    orgRule: 'sum',
  }),
  ratio('EN-CLEAN-SHARE', 'EN-EL-CLEAN', 'EN-EL-TOT', {
    formula: '100 * EN-EL-CLEAN / EN-EL-TOT',
    unit: '%',
  }),
  ratio('EI-STORE-M2', 'EN-EL-TOT', 'DR-AREA', {
    formula: 'EN-EL-TOT * 1000 / DR-AREA',
    kind: 'intensity',
    timeRule: 'sum_num/avg_den',
  }),
  ratio('FL-EV-SHARE', 'FL-EV', 'FL-VEH', {
    formula: '100 * FL-EV / FL-VEH',
    kind: 'ratio_of_stocks',
    timeRule: 'end_num/end_den',
  }),
];

export const FORTY_METRICS: readonly MetricDefinition[] = [...CALCULATED, ...ANSWERED];

export const ASKED: ReadonlyMap<string, Question> = new Map(
  ANSWERED.map(({ code }) => [code, { required: true, direct: false }]),
);
