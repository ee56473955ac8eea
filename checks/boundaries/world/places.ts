import type { Kind } from '../doors/door';

export interface Place {
  readonly code: string;
  /** Null for one that does not exist. */
  readonly kind: Kind | null;
  readonly parent: string | null;
}

/** The units that are asked for, with their place in the demonstration's tree. */
export const places: readonly Place[] = [
  { code: 'alibaba-group', kind: 'reporting', parent: null },
  { code: 'cainiao', kind: 'reporting', parent: 'alibaba-group' },
  { code: 'cainiao-wuxi-park', kind: 'facility', parent: 'cainiao' },
  { code: 'cainiao-rooftop-pv', kind: 'programme', parent: 'cainiao' },
  { code: 'eleme', kind: 'reporting', parent: 'alibaba-group' },
  { code: 'eleme-platform', kind: 'facility', parent: 'eleme' },
  { code: 'eleme-no-cutlery', kind: 'programme', parent: 'eleme' },
  { code: 'alibaba-cloud', kind: 'reporting', parent: 'alibaba-group' },
  { code: 'cloud-zhangbei', kind: 'facility', parent: 'alibaba-cloud' },
  { code: 'cloud-wind-trading', kind: 'programme', parent: 'alibaba-cloud' },
  { code: 'atlantis', kind: null, parent: null },
];

/** What stands for every unit that there is not. */
export const nowhere = 'atlantis';

/** Where roles are held: at the top, on a unit that reports, on one leaf. */
export const levels = { top: 'alibaba-group', unit: 'cainiao', leaf: 'eleme-platform' } as const;

export type Level = keyof typeof levels;

export type Relation = 'own' | 'child' | 'parent' | 'sibling' | 'foreign' | 'not existing';

const byCode = new Map(places.map((place) => [place.code, place]));

export function placeOf(code: string): Place {
  const place = byCode.get(code);
  if (!place) throw new Error(`${code} is no place of the matrix.`);
  return place;
}

function isBelow(code: string, top: string): boolean {
  const { parent } = placeOf(code);
  return parent !== null && (parent === top || isBelow(parent, top));
}

/** What the unit asked for is to the unit a role is held on. */
export function relationOf(held: string, asked: string): Relation {
  if (placeOf(asked).kind === null) return 'not existing';
  if (held === asked) return 'own';
  if (isBelow(asked, held)) return 'child';
  if (isBelow(held, asked)) return 'parent';
  return placeOf(held).parent === placeOf(asked).parent ? 'sibling' : 'foreign';
}
