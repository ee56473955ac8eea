import type { Outside } from '@/lib/reports/outside-in';

/** Which words say when a leaf was not part of a boundary. Pure. */
export function outsideKey({ left, joined }: Outside): 'before' | 'after' | 'between' | 'never' {
  if (left !== null) return joined !== null ? 'between' : 'after';
  return joined !== null ? 'before' : 'never';
}
