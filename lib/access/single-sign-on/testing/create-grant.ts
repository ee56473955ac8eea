import type { Role } from '../../../db/generated/enums';
import { reader } from '../../../db/reader';
import { record } from '../../../record/record';

/** A role as an administrator would give it. */
export async function createGrant(userId: string, role: Role, unitCode: string): Promise<void> {
  const { id } = await reader().organisationalUnit.findUniqueOrThrow({ where: { code: unitCode } });
  const event = {
    type: 'grant.given',
    role: 'ADMINISTRATOR',
    subjectType: 'person',
    subjectKey: userId,
  } as const;
  await record({ job: 'test' }, event, (tx) =>
    tx.grant.create({ data: { userId, role, unitId: id, validFrom: new Date('2023-04-01') } }),
  );
}
