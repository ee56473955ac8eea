import { type Choice, chooseFactor, FALLBACK_BASIS } from './choose-factor';
import type { Factor } from './factor';

/** The factors of a fiscal year as one leaf sees them. */
export type LeafFactors = {
  /** The choice for one member of an activity's breakdown, or for the activity as a whole. */
  readonly choose: (activity: string, basis: string, member: string | null) => Choice;
  /** Whether the year's editions hold any factor on this basis at all: where they do not, nobody could answer it. */
  readonly knowsBasis: (basis: string) => boolean;
  /** Whether factors of this activity and basis are made member by member. */
  readonly isByMember: (activity: string, basis: string) => boolean;
  /** Whether a member is spoken of on this basis; one that only another basis speaks of does not belong here. */
  readonly belongs: (activity: string, basis: string, member: string) => boolean;
};

/** Where a leaf stands, and what was put there by hand: factor id by "activity|basis". */
export type LeafPlace = {
  readonly region: string | null;
  readonly overrides: ReadonlyMap<string, number>;
};

/**
 * All factors of all editions, laid out once for a fiscal year; the choices of each region are kept, because a year's
 * leaves ask for the same few thousands of times.
 */
export class FactorShelf {
  private readonly byActivity = new Map<string, Factor[]>();
  private readonly bases = new Set<string>();
  /** By region, and by what was put there in its stead. */
  private readonly choices = new Map<string, Pairs<Choice>>();
  private readonly members = new Pairs<readonly string[]>();

  constructor(
    private readonly factors: readonly Factor[],
    private readonly editions: ReadonlySet<string>,
    private readonly dataYear: string,
  ) {
    for (const factor of factors) {
      for (const activity of factor.activities) {
        const known = this.byActivity.get(activity);
        if (known) known.push(factor);
        else this.byActivity.set(activity, [factor]);
      }
      if (factor.subject === null || editions.has(factor.edition)) this.bases.add(factor.basis);
    }
  }

  /** The editions in use, for who shows them. */
  get boundEditions(): ReadonlySet<string> {
    return this.editions;
  }

  leaf({ region, overrides }: LeafPlace): LeafFactors {
    const chosen = this.chooser(region, null);
    const choose: LeafFactors['choose'] = (activity, basis, member) => {
      const override = overrides.get(`${activity}|${basis}`) ?? null;
      return override === null
        ? chosen(activity, basis, member)
        : this.chooser(region, override)(activity, basis, member);
    };
    return {
      choose: overrides.size === 0 ? chosen : choose,
      knowsBasis: (basis) => this.bases.has(basis) || this.bases.has(FALLBACK_BASIS[basis] ?? basis),
      isByMember: (activity, basis) => this.membersOf(activity, basis).length > 0,
      belongs: (activity, basis, member) => this.belongs(activity, basis, member),
    };
  }

  private chooser(region: string | null, override: number | null): LeafFactors['choose'] {
    const place = `${region ?? ''}|${override ?? ''}`;
    const known = this.choices.get(place) ?? new Pairs<Choice>();
    this.choices.set(place, known);
    return (activity, basis, member) =>
      known.get(activity, member === null ? basis : `${basis}|${member}`, () => {
        const request = { activity, basis, member, region, dataYear: this.dataYear };
        const candidates = override === null ? this.of(activity) : this.factors;
        return chooseFactor(request, candidates, { editions: this.editions, override });
      });
  }

  private of(activity: string): readonly Factor[] {
    return this.byActivity.get(activity) ?? [];
  }

  private membersOf(activity: string, basis: string): readonly string[] {
    return this.members.get(activity, basis, () =>
      this.of(activity).flatMap((one) => (one.basis === basis && one.member !== null ? [one.member] : [])),
    );
  }

  private belongs(activity: string, basis: string, member: string): boolean {
    if (this.membersOf(activity, basis).includes(member)) return true;
    return !this.of(activity).some((one) => one.member === member);
  }
}

/** What was made for a pair of texts, once; to put the two together for every question would cost more than it saves. */
class Pairs<Made> {
  private readonly rows = new Map<string, Map<string, Made>>();

  get(one: string, other: string, make: () => Made): Made {
    const row = this.rows.get(one) ?? new Map<string, Made>();
    const known = row.get(other);
    if (known !== undefined) return known;
    const made = make();
    this.rows.set(one, row.set(other, made));
    return made;
  }
}

/** No factors at all. */
export const NO_FACTORS: LeafFactors = new FactorShelf([], new Set(), '').leaf({
  region: null,
  overrides: new Map(),
});
