import { createHash } from 'node:crypto';
import type { Case } from './case';

/** About `count` cases, the same in every run, every kind among them: of each kind its share, and never fewer than ten. */
export function spreadOf(cases: readonly Case[], count: number): Case[] {
  const kinds = new Map<string, Case[]>();
  for (const one of cases) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return [...kinds.values()].flatMap((ofKind) => {
    const wanted = Math.max(10, Math.round((ofKind.length * count) / cases.length));
    return ofKind
      .map((one) => ({ one, order: createHash('sha256').update(one.name).digest('hex') }))
      .sort((a, b) => a.order.localeCompare(b.order))
      .slice(0, wanted)
      .map(({ one }) => one);
  });
}
