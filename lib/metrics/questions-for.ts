import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';

/** How a kind of leaf is asked for a metric. */
export interface Asked {
  readonly required: boolean;
  /** A calculated metric answered itself. */
  readonly direct: boolean;
}

interface Row extends Asked {
  readonly set: string;
  readonly metric: string;
}

/** What each metric set asks in a fiscal year: set → metric code → how. */
export async function questionsFor(
  db: Pick<Reader, '$queryRaw'>,
  fiscalYear: number,
): Promise<Map<string, Map<string, Asked>>> {
  const items = await rowsOf<Row>(
    db,
    sql`
    select i.set, m.code as metric, i.required, i.direct
    from metric_set_item i join metric m on m.id = i.metric_id
    where i.effective_from <= ${fiscalYear}
    order by i.set, i.effective_from, m.position`,
  );
  const sets = new Map<string, Map<string, Asked>>();
  for (const { set, metric, ...how } of items) {
    const questions = sets.get(set) ?? new Map<string, Asked>();
    sets.set(set, questions.set(metric, how));
  }
  return sets;
}
