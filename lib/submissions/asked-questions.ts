import { atHead } from '../db/at-head';
import type { PeriodKind } from '../db/generated/enums';
import type { Reader } from '../db/reader';
import { definitionsFor } from '../metrics/definitions-for';
import { type Asked, questionsFor } from '../metrics/questions-for';
import type { Question } from './question';

type Db = Pick<Reader, '$queryRaw'>;

/** What each metric set asks in a period, in the catalogue's order: set → questions. */
export function askedQuestions(
  db: Db,
  { kind, fiscalYear }: { readonly kind: PeriodKind; readonly fiscalYear: number },
): Promise<ReadonlyMap<string, readonly Question[]>> {
  return atHead(db, `asked ${kind} ${fiscalYear}`, () => read(db, kind, fiscalYear));
}

async function read(db: Db, kind: PeriodKind, fiscalYear: number): Promise<Map<string, Question[]>> {
  const sets = await questionsFor(db, fiscalYear);
  const definitions = await questionDefinitions(db, fiscalYear);
  return new Map(
    [...sets].map(([set, asked]) => [
      set,
      definitions.flatMap((definition) => {
        const how = asked.get(definition.metric);
        return how && isAskedIn(kind, set, definition) ? [{ ...definition, ...asIn(kind, how) }] : [];
      }),
    ]),
  );
}

/** Campaign metrics belong to campaigns; a campaign asks for them, and all that its own programmes know. */
function isAskedIn(period: PeriodKind, set: string, { kind }: Pick<Question, 'kind'>): boolean {
  return period === 'QUARTER' ? kind !== 'campaign' : kind === 'campaign' || set === 'programme-campaign';
}

/** In a campaign nothing is required: it is read beside its quarter, never in its place. */
const asIn = (period: PeriodKind, how: Asked): Asked =>
  period === 'QUARTER' ? how : { ...how, required: false };

async function questionDefinitions(
  db: Db,
  fiscalYear: number,
): Promise<Omit<Question, 'required' | 'direct'>[]> {
  const defined = await definitionsFor(db, fiscalYear);
  return [...defined.values()].map(({ code, breakdown, ...definition }) => ({
    ...definition,
    metric: code,
    list: breakdown,
  }));
}
