import { createHash } from 'node:crypto';
import { nowhere } from '../world/places';
import type { Case } from './case';

/**
 * About `count` cases, the same in every run, every kind among them: of each kind its share, and never fewer than ten.
 * A case that has a twin comes with the twin that asks for what there is not.
 */
export function spreadOf(cases: readonly Case[], count: number): Case[] {
  const kinds = new Map<string, Case[]>();
  for (const one of cases) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  const twins = new Map(
    cases.flatMap((one) => (one.twin && one.names.includes(nowhere) ? [[one.twin, one] as const] : [])),
  );
  return [...kinds.values()].flatMap((ofKind) => {
    const wanted = Math.max(10, Math.round((ofKind.length * count) / cases.length));
    const chosen = new Set<Case>();
    for (const one of shuffled(ofKind)) {
      if (chosen.size >= wanted) break;
      chosen.add(one);
      const twin = one.twin && twins.get(one.twin);
      if (twin) chosen.add(twin);
    }
    return [...chosen];
  });
}

function shuffled(cases: readonly Case[]): Case[] {
  return cases
    .map((one) => ({ one, order: createHash('sha256').update(one.name).digest('hex') }))
    .sort((a, b) => a.order.localeCompare(b.order))
    .map(({ one }) => one);
}
