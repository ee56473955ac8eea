import { loadViewer } from '@/lib/access/load-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { dbDate } from '@/lib/calendar/db-date';
import { type OpenDatabase, useDatabase } from '@/lib/db/engine';
import type { Role } from '@/lib/db/generated/enums';
import { record } from '@/lib/record/record';
import { createSmallUnits, type SmallUnits } from '@/lib/submissions/testing/small-units';
import { loadReference } from '@/prisma/seed/load-reference';
import { atInstant } from './fixed-clock';

/** The people of a world, in the order of their numbers. */
export const actors = ['owner', 'deputy', 'neighbour', 'office', 'administrator'] as const;
export type ActorName = (typeof actors)[number];

const grants: Record<ActorName, { role: Role; unit: 'north' | 'south' | 'group' }> = {
  owner: { role: 'DATA_OWNER', unit: 'north' },
  deputy: { role: 'DATA_OWNER', unit: 'north' },
  neighbour: { role: 'DATA_OWNER', unit: 'south' },
  office: { role: 'OFFICE', unit: 'group' },
  administrator: { role: 'ADMINISTRATOR', unit: 'group' },
};

/** A small group on one database, the same on every engine to the last id. */
export interface World {
  readonly database: OpenDatabase;
  readonly units: SmallUnits;
  /** As the ledger knows them this moment. */
  readonly viewer: (actor: ActorName) => Promise<Viewer>;
}

/** The day before the first operation. */
export const beginning = Date.parse('2023-07-03T08:00:00+08:00');

export const personId = (actor: ActorName): string =>
  `00000000-0000-4000-8000-${String(actors.indexOf(actor) + 1).padStart(12, '0')}`;

/**
 * Makes the world on a migrated, empty database: the reference data, the units, the people, all known since the same
 * instant. Operations on it need `useDatabase` first.
 */
export function createWorld(database: OpenDatabase): Promise<World> {
  return atInstant(beginning, async () => {
    useDatabase(database);
    await loadReference(() => undefined);
    const units = await createSmallUnits('acme');
    await addPeople(units);
    return {
      database,
      units,
      viewer: async (actor) => {
        const viewer = await loadViewer(personId(actor));
        if (!viewer) throw new Error(`${actor} is nobody.`);
        return viewer;
      },
    };
  });
}

async function addPeople(codes: SmallUnits): Promise<void> {
  const event = {
    type: 'person.created',
    role: 'SYSTEM',
    subjectType: 'unit',
    subjectKey: codes.group,
  } as const;
  await record({ job: 'test' }, event, async (tx) => {
    for (const actor of actors) {
      const { role, unit } = grants[actor];
      await tx.user.create({
        data: {
          id: personId(actor),
          email: `${actor}@test.example`,
          nameEn: actor,
          nameZh: actor,
          passwordHash: '-',
          grants: {
            create: { role, unit: { connect: { code: codes[unit] } }, validFrom: dbDate('2020-04-01') },
          },
        },
      });
    }
  });
}
