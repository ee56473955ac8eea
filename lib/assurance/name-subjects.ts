import { reader } from '../db/reader';
import type { Json } from '../record/canonical-json';

interface Named {
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectKey: string;
  readonly before: Json;
  readonly after: Json;
}

interface Name {
  readonly nameEn: string;
  readonly nameZh: string;
}

export interface NamesOfSubjects {
  /** By person id. */
  readonly people: Readonly<Record<string, Name>>;
  /** By unit code. */
  readonly units: Readonly<Record<string, Name>>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Today's names of the people and units that events speak of. A submission is known as `period/unit`. */
export async function nameSubjects(events: readonly Named[]): Promise<NamesOfSubjects> {
  const ids = events
    .flatMap(({ actorId, subjectKey }) => [actorId ?? '', subjectKey])
    .filter((id) => uuid.test(id));
  const codes = events.flatMap(({ subjectKey, before, after }) => [
    ...subjectKey.split('/'),
    ...unitsIn(before),
    ...unitsIn(after),
  ]);
  const [people, units] = await Promise.all([
    reader().user.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, nameEn: true, nameZh: true },
    }),
    reader().organisationalUnit.findMany({
      where: { code: { in: [...new Set(codes)] } },
      select: { code: true, nameEn: true, nameZh: true },
    }),
  ]);
  return {
    people: Object.fromEntries(people.map(({ id, ...name }) => [id, name])),
    units: Object.fromEntries(units.map(({ code, ...name }) => [code, name])),
  };
}

/** The unit codes that an event's documents carry. */
function unitsIn(document: Json): string[] {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return [];
  const { unit, parent } = document as { readonly [key: string]: Json };
  return [unit, parent].filter((code) => typeof code === 'string');
}
