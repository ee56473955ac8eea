import type { ConsolidationApproach } from '../calculation/accounting-share';
import { type Determined, determinedScopes } from '../calculation/determined-scopes';
import { type MovedTo, movesAway } from '../calculation/moved-emissions';
import type { CivilDate } from '../calendar/civil-date';

/** What was determined of a leaf, from a day on. */
export interface DeterminedRow {
  readonly unitId: number;
  readonly determined: Determined;
  readonly validFrom: CivilDate;
}

/** Where leaves' emissions count, if not in the scopes their answers are asked for. */
export interface Standings {
  /** Leaves of which anything was determined. */
  readonly determined: readonly number[];
  /** Under an approach in a period that ends on this day: the whole period counts where its last day does. */
  readonly movedOn: (
    unitId: number,
    approach: ConsolidationApproach,
    lastDay: CivilDate,
  ) => readonly MovedTo[];
}

const NOWHERE: readonly MovedTo[] = [];

/** `rows` in the order in which they come into force, of one day the latest last. Pure. */
export function standings(rows: readonly DeterminedRow[]): Standings {
  const byUnit = new Map<number, DeterminedRow[]>();
  for (const row of rows) byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row]);
  return {
    determined: [...byUnit.keys()],
    movedOn: (unitId, approach, lastDay) => {
      const begun = byUnit.get(unitId)?.filter(({ validFrom }) => validFrom <= lastDay);
      if (!begun) return NOWHERE;
      return (['lease', 'carriage'] as const).flatMap((subject) => {
        const last = begun.findLast(({ determined }) => determined.subject === subject);
        const under = last && determinedScopes(last.determined).find((one) => one.approach === approach);
        return under && movesAway(under.scope) ? [under.scope] : [];
      });
    },
  };
}
