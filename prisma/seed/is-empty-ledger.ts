import { reader } from '@/lib/db/reader';

/** Whether the database has no organisation yet. */
export async function isEmptyLedger(): Promise<boolean> {
  return (await reader().organisationalUnit.count()) === 0;
}
