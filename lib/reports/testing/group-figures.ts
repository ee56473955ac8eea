import { viewerOf } from '../../access/testing/viewer-of';
import type { ConsolidationApproach } from '../../calculation/accounting-share';
import { add, type Decimal, decimal } from '../../calculation/decimal';
import { reader } from '../../db/reader';
import { openFigures } from '../open-figures';

/** Which reading of a unit's figures; FY2023 as it is published, unless said otherwise. */
export type At = {
  readonly year?: number;
  readonly period?: string;
  readonly approach?: ConsolidationApproach;
};

type Opened = ReturnType<typeof openFigures>;

/** The executive's figures, each reading of them opened once until `forget`. */
export class GroupFigures {
  private readonly opened = new Map<string, Opened>();

  async of(unit: string, { year = 2023, period = 'FY', approach = 'OPERATIONAL_CONTROL' }: At = {}) {
    const executive = await viewerOf('executive');
    const key = [unit, year, period, approach].join(' ');
    const figures = this.opened.get(key) ?? openFigures(executive, year, unit, null, period, approach);
    this.opened.set(key, figures);
    const found = await figures;
    if (!found) throw new Error(`${key} does not open.`);
    return found;
  }

  /** A figure's unrounded value; 0 where it has none. */
  async amount(unit: string, metric: string, at: At = {}): Promise<Decimal> {
    const { figures } = await this.of(unit, at);
    return decimal(figures.find((figure) => figure.metric === metric)?.value ?? '0');
  }

  forget(): void {
    this.opened.clear();
  }
}

/** What a place has in the quarters of a year (`fy2023`) by its own stored rows, whatever counts it. */
export async function ownAmount(unit: string, metric: string, year: string): Promise<Decimal> {
  const rows = await reader().rollup.findMany({
    where: {
      ...{ unit: { code: unit }, metric: { code: metric }, breakdown: 'total' },
      period: { code: { startsWith: year }, kind: 'QUARTER' },
    },
  });
  return rows.reduce((sum, { value }) => add(sum, decimal(value?.toString() ?? '0')), decimal('0'));
}
