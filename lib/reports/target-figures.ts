import type { Comparator } from '../calculation/comparator';
import { reader } from '../db/reader';
import { roundFigure } from '../display/round-figure';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { Figure } from './figure';
import type { Boundary } from './open-boundary';

const statuses = { PUBLISHED: 'published', ILLUSTRATIVE: 'illustrative' } as const;

/** What a unit set out to reach by a fiscal year, as figures; a boundary set has no targets of its own. */
export async function targetFigures(
  { unit, set }: Boundary,
  fiscalYear: number,
  definitions: ReadonlyMap<string, DefinedMetric>,
): Promise<Figure[]> {
  if (set !== null) return [];
  const targets = await reader().target.findMany({
    where: { unitId: unit.id, fiscalYear },
    orderBy: [{ metric: { position: 'asc' } }, { id: 'asc' }],
    select: { comparator: true, value: true, provenance: true, metric: { select: { code: true } } },
  });
  return targets.flatMap(({ comparator, value, provenance, metric: { code } }) => {
    const definition = definitions.get(code);
    if (!definition) return [];
    const exact = value.toFixed();
    return [
      {
        metric: code,
        nameEn: definition.nameEn,
        nameZh: definition.nameZh,
        unit: definition.unit,
        topic: definition.topic,
        value: exact,
        shown: roundFigure(exact, definition),
        comparator: comparator as Comparator,
        status: provenance ? statuses[provenance] : 'reported',
        coverage: { expected: 0, approved: 0 },
        periods: [],
        complete: true,
        estimatedShare: null,
        directShare: null,
        numerator: null,
        denominator: null,
        codes: [],
        previous: null,
        change: null,
      } satisfies Figure,
    ];
  });
}
