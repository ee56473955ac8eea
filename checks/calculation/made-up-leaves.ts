import type { Factor } from '@/lib/calculation/factor';
import { FactorShelf } from '@/lib/calculation/factor-shelf';
import type { LeafAnswer } from '@/lib/calculation/leaf-answer';
import { seededRandom } from '../driver/random';
import { ANSWERED } from './forty-metrics';

/** A leaf that nobody has, with the share its group counts it with, and its answers of each quarter. */
export type MadeUpLeaf = {
  readonly share: string;
  readonly quarters: readonly (readonly LeafAnswer[])[];
};

export const QUARTERS = ['fy2023-q1', 'fy2023-q2', 'fy2023-q3', 'fy2023-q4'] as const;

/** The same leaves for the same seed. Of what it covers and drives, no leaf has zero. */
export function madeUpLeaves(count: number, seed: number): MadeUpLeaf[] {
  const { whole, oneOf } = seededRandom(seed);
  const amount = () => `${whole(1, 99_999)}.${String(whole(0, 999)).padStart(3, '0')}`;
  let versionId = 0;
  const answer = (metric: string): LeafAnswer => {
    versionId += 1;
    return { versionId, metric, value: amount(), ...SAID };
  };
  const quarter = () => ANSWERED.map(({ code }) => answer(code));
  return Array.from({ length: count }, () => ({
    share: oneOf(['1', '1', '0.83', '0.415']),
    quarters: QUARTERS.map(quarter),
  }));
}

const SAID = {
  breakdown: 'total',
  kind: 'REPORTED',
  comparator: '=',
  codes: [],
  direct: false,
  illustrative: false,
} as const;

const factor = (activity: string, basis: string, numerator: string, denominator: string): Factor => ({
  id: 1,
  code: `${activity}-${basis}`,
  edition: 'benchmark',
  subject: null,
  series: null,
  publishedOn: null,
  activities: [activity],
  basis,
  region: null,
  member: null,
  gas: null,
  numerator,
  denominator,
  comparator: '=',
  validFrom: null,
  validTo: null,
  parts: [],
});

/** Factors in the proportions of real ones: some divide evenly, some never do. */
export const FACTORS: readonly Factor[] = [
  factor('EN-NG', 'STATIONARY', '2.1622', '1000'),
  factor('EN-LPG', 'STATIONARY', '3.1013', '1'),
  factor('EN-DIESEL-STAT', 'STATIONARY', '2.6', '1000'),
  factor('EN-DIESEL-MOB', 'MOBILE', '2.6', '1000'),
  factor('EN-PETROL', 'MOBILE', '2.2', '1000'),
  factor('EN-EL-GRID', 'LB', '0.5703', '1'),
  factor('EN-EL-UNCOV', 'MB', '0.5703', '1'),
  factor('EN-HEAT', 'HEAT', '0.11', '1'),
  factor('EN-NG', 'ENERGY', '0.038931', '3.6'),
  factor('EN-DIESEL', 'ENERGY', '0.03582768', '3.6'),
  factor('EN-PETROL', 'ENERGY', '0.0314411', '3.6'),
  factor('EN-LPG', 'ENERGY', '50.179', '3.6'),
  factor('EN-HEAT', 'ENERGY', '1', '3.6'),
  factor('EN-NG', 'TCE', '1.33', '1000'),
  factor('EN-DIESEL', 'TCE', '1.223964', '1000'),
  factor('EN-PETROL', 'TCE', '1.074122', '1000'),
  factor('EN-LPG', 'TCE', '1.7143', '1'),
  factor('EN-EL-TOT', 'TCE', '0.1229', '1'),
  factor('EN-HEAT', 'TCE', '34.12', '1000'),
];

export const LEAF_FACTORS = new FactorShelf(FACTORS, new Set(['benchmark']), '2022').leaf({
  region: null,
  overrides: new Map(),
});
