import type { Viewer } from '../access/viewer';
import { record } from '../record/record';
import { findManagedUnit } from './find-managed-unit';

/** Gives a unit other names; its code, by which addresses and answers know it, never changes. */
export async function renameUnit(
  viewer: Viewer,
  { code, nameEn, nameZh }: { code: string; nameEn: string; nameZh: string },
): Promise<void> {
  const unit = await findManagedUnit(viewer, code, 'code');
  const after = { nameEn: nameEn.trim(), nameZh: nameZh.trim() };
  const before = { nameEn: unit.nameEn, nameZh: unit.nameZh };
  if (after.nameEn === before.nameEn && after.nameZh === before.nameZh) return;
  await record(
    viewer,
    { type: 'unit.renamed', role: unit.role, subjectType: 'unit', subjectKey: code, before, after },
    (tx) => tx.organisationalUnit.update({ where: { id: unit.id }, data: after }),
  );
}
