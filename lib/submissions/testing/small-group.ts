import { randomUUID } from 'node:crypto';
import { loadViewer } from '../../access/load-viewer';
import type { Viewer } from '../../access/viewer';
import { dbDate } from '../../calendar/db-date';
import type { Role } from '../../db/generated/enums';
import type { Tx } from '../../db/tx';
import { record } from '../../record/record';
import { createSmallUnits, type SmallUnits } from './small-units';

/** A unit with a fleet and a wind contract, and the people around it. */
export interface SmallGroup extends SmallUnits {
  readonly owner: Viewer;
  /** A second owner of the same unit. */
  readonly deputy: Viewer;
  /** Owner of the fleet alone. */
  readonly driver: Viewer;
  readonly neighbour: Viewer;
  readonly office: Viewer;
  /** Owner and office at once: somebody who might be tempted. */
  readonly both: Viewer;
}

let groups = 0;

/** A group of its own with its people, on a ledger that holds the reference data. */
export async function createSmallGroup(): Promise<SmallGroup> {
  groups += 1;
  const codes = await createSmallUnits(`group-${groups}`);
  const users = await record(
    { job: 'test' },
    { type: 'person.created', role: 'SYSTEM', subjectType: 'unit', subjectKey: codes.group },
    async (tx) => {
      const create = (name: string, ...grants: readonly [Role, string][]) => createUser(tx, name, grants);
      return {
        owner: await create('Lin Yue', ['DATA_OWNER', codes.north]),
        deputy: await create('Chen Yu', ['DATA_OWNER', codes.north]),
        driver: await create('Zhao Wei', ['DATA_OWNER', codes.fleet]),
        neighbour: await create('Zhou Min', ['DATA_OWNER', codes.south]),
        office: await create('Li Na', ['OFFICE', codes.group]),
        both: await create('Wang Hao', ['DATA_OWNER', codes.north], ['OFFICE', codes.group]),
      };
    },
  );
  const viewer = async (id: string): Promise<Viewer> => {
    const loaded = await loadViewer(id);
    if (!loaded) throw new Error('Nobody was created.');
    return loaded;
  };
  return {
    ...codes,
    owner: await viewer(users.owner),
    deputy: await viewer(users.deputy),
    driver: await viewer(users.driver),
    neighbour: await viewer(users.neighbour),
    office: await viewer(users.office),
    both: await viewer(users.both),
  };
}

async function createUser(tx: Tx, name: string, grants: readonly [Role, string][]): Promise<string> {
  const validFrom = dbDate('2020-04-01');
  const { id } = await tx.user.create({
    data: {
      email: `${randomUUID()}@test.example`,
      nameEn: name,
      nameZh: name,
      passwordHash: '-',
      grants: {
        create: grants.map(([role, code]) => ({ role, unit: { connect: { code } }, validFrom })),
      },
    },
  });
  return id;
}
