import { reader } from '../db/reader';

/** The code of the unit at the top of the tree; null on a ledger that has no unit yet. */
export async function rootUnitCode(): Promise<string | null> {
  const root = await reader().organisationalUnit.findFirst({
    where: { kind: 'GROUP' },
    orderBy: { id: 'asc' },
    select: { code: true },
  });
  return root?.code ?? null;
}
