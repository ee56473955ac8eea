import type { UnitForm } from './load-form';

/** A word for the drafted answers as they stand: another one once any cell is saved. */
export function draftsSeen({ leaves }: Pick<UnitForm, 'leaves'>): string {
  const revisions = leaves.flatMap((leaf) => [...leaf.drafts.values()].map((cell) => cell.revision));
  return `${revisions.length}-${revisions.reduce((sum, revision) => sum + revision, 0)}`;
}
