import type { Viewer } from '../access/viewer';
import type { ConsolidationApproach } from '../calculation/accounting-share';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import type { DefinedMetric } from '../metrics/definitions-for';
import { ledgerHead } from '../record/verify/verify-ledger';
import type { FigureDifference } from './first-difference';
import { oneAtATime } from './one-at-a-time';
import { type OpenedFigures, openFigures } from './open-figures';
import { recomputeFigures } from './recompute-figures';
import { recomputeTarget } from './recompute-target';
import { statedValue } from './stated-value';

/** Which figure: as the address of its trace says. */
export interface FigureAsked {
  readonly year: number;
  readonly unit: string;
  readonly boundary: string | null;
  readonly period: string;
  readonly metric: string;
  readonly approach: ConsolidationApproach;
}

interface Named {
  readonly nameEn: string;
  readonly nameZh: string;
}

/** What came of recomputing a figure; plain data, decimals as text. */
export interface Recomputation {
  readonly stored: string | null;
  readonly recomputed: string | null;
  /** Null where both are equal to the last digit. */
  readonly difference:
    | (Pick<FigureDifference, 'what' | 'period' | 'stored' | 'recomputed'> & {
        readonly metric: Named & { readonly code: string };
        readonly unit: Named | null;
      })
    | null;
  readonly answers: number;
  readonly leaves: number;
  readonly formula: { readonly code: string; readonly version: number };
  readonly editions: readonly string[];
  /** Editions among them that hold warming potentials. */
  readonly potentials: readonly string[];
  /** Of a target, which is set and not calculated: the event that set it. */
  readonly target: { readonly seq: string | null } | null;
  /** The last event of the chain when it was recomputed. */
  readonly head: { readonly seq: string; readonly hash: string } | null;
  readonly milliseconds: number;
}

/**
 * Recomputes one figure for whoever may see its trace. Refuses a boundary that the viewer may not read, a figure that
 * is not there, and more than one at a time.
 */
export async function recomputeFigure(viewer: Viewer, asked: FigureAsked): Promise<Recomputation> {
  const { year, unit, boundary, period, metric, approach } = asked;
  const opened = await openFigures(viewer, year, unit, boundary, period, approach);
  if (!opened) throw new Refusal('unknown-unit', { unit });
  const definition = opened.definitions.get(metric);
  if (!definition) throw new Refusal('unknown-metric');
  const prove = opened.period.kind === 'target' ? proveTarget : recompute;
  return oneAtATime(viewer.userId, () => prove(opened, definition));
}

async function recompute(opened: OpenedFigures, definition: DefinedMetric): Promise<Recomputation> {
  const began = performance.now();
  const metric = definition.code;
  const [made] = await recomputeFigures(opened, [metric]);
  if (!made) throw new Refusal('unknown-metric');
  const potentials = await potentialsAmong(made.editions);
  return {
    stored: statedValue(made.shown),
    recomputed: statedValue(made.recomputed),
    difference: made.difference && (await named(made.difference, opened)),
    answers: made.answers,
    leaves: made.leaves,
    formula: { code: metric, version: definition.version },
    editions: made.editions.filter((edition) => !potentials.includes(edition)),
    potentials,
    target: null,
    ...(await since(began)),
  };
}

async function proveTarget(opened: OpenedFigures, definition: DefinedMetric): Promise<Recomputation> {
  const began = performance.now();
  if (!opened.figures.some(({ metric }) => metric === definition.code)) throw new Refusal('unknown-metric');
  const { stored, recomputed, difference, seq } = await recomputeTarget(opened, definition.code);
  return {
    stored,
    recomputed,
    difference: difference && (await named(difference, opened)),
    answers: 0,
    leaves: 0,
    formula: { code: definition.code, version: definition.version },
    editions: [],
    potentials: [],
    target: { seq },
    ...(await since(began)),
  };
}

async function since(began: number): Promise<Pick<Recomputation, 'head' | 'milliseconds'>> {
  const head = await ledgerHead();
  return {
    head: head && { seq: head.seq, hash: head.hash },
    milliseconds: Math.round(performance.now() - began),
  };
}

async function potentialsAmong(editions: readonly string[]): Promise<string[]> {
  const sets = await reader().factorSet.findMany({
    where: { code: { in: [...editions] }, subject: 'gwp' },
    orderBy: { code: 'asc' },
    select: { code: true },
  });
  return sets.map(({ code }) => code);
}

async function named(
  { what, metric, unitId, period, stored, recomputed }: FigureDifference,
  { definitions }: OpenedFigures,
): Promise<Recomputation['difference']> {
  const definition = definitions.get(metric);
  const unit =
    unitId === null
      ? null
      : await reader().organisationalUnit.findUnique({
          where: { id: unitId },
          select: { nameEn: true, nameZh: true },
        });
  const { nameEn = metric, nameZh = metric } = definition ?? {};
  return { what, metric: { code: metric, nameEn, nameZh }, unit, period, stored, recomputed };
}
