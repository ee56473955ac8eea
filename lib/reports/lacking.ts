import type { FactorLacking } from '../calculation/trace';
import type { Figure } from './figure';

/** A leaf whose amount is missing in some periods because nothing says what its activity emits. */
export interface LackingLeaf {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** In time order. */
  readonly periods: readonly string[];
  /** What no factor was found for, each once. */
  readonly lacks: readonly FactorLacking[];
}

/** Leaves by the metric whose figure they are missing from. */
export type Lacking = ReadonlyMap<string, readonly LackingLeaf[]>;

/** Of the leaves that are missing in a whole, those that are missing in a part of it. */
export function lackingWithin(lacking: Lacking, isInside: (leaf: LackingLeaf) => boolean): Lacking {
  const inside = [...lacking].map(([metric, leaves]) => [metric, leaves.filter(isInside)] as const);
  return new Map(inside.filter(([, leaves]) => leaves.length > 0));
}

/** A figure with the leaves that are missing in it. */
export function withLacking<T extends Figure>(figure: T, lacking: Lacking): T {
  const leaves = lacking.get(figure.metric);
  return leaves ? { ...figure, lacking: leaves } : figure;
}
