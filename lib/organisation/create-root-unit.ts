import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { Refusal } from '../errors';
import { type Actor, record } from '../record/record';

export interface RootUnit {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly validFrom: CivilDate;
}

/** Plants the tree on a ledger that has none yet: the group, which reports to nobody. Refuses a second one. */
export async function createRootUnit(actor: Actor, role: string, root: RootUnit): Promise<void> {
  const { code, nameEn, nameZh, validFrom } = root;
  await record(
    actor,
    {
      type: 'unit.created',
      role,
      subjectType: 'unit',
      subjectKey: code,
      after: { kind: 'GROUP', nameEn, nameZh, validFrom },
    },
    async (tx, eventId) => {
      if ((await tx.organisationalUnit.count()) > 0) throw new Refusal('tree-exists');
      await tx.organisationalUnit.create({
        data: {
          code,
          kind: 'GROUP',
          nameEn,
          nameZh,
          eventId,
          parents: { create: { validFrom: dbDate(validFrom), eventId } },
        },
      });
    },
  );
}
