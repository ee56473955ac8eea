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
  private readonly choices = new Map<string, Choice>();
  private readonly members = new Map<string, readonly string[]>();

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
    return {
      choose: (activity, basis, member) =>
        this.choose(activity, basis, member, region, overrides.get(`${activity}|${basis}`) ?? null),
      knowsBasis: (basis) => this.bases.has(basis) || this.bases.has(FALLBACK_BASIS[basis] ?? basis),
      isByMember: (activity, basis) => this.membersOf(activity, basis).length > 0,
      belongs: (activity, basis, member) => this.belongs(activity, basis, member),
    };
  }

  private choose(
    activity: string,
    basis: string,
    member: string | null,
    region: string | null,
    override: number | null,
  ): Choice {
    const key = `${activity}|${basis}|${member ?? ''}|${region ?? ''}|${override ?? ''}`;
    const known = this.choices.get(key);
    if (known) return known;
    const request = { activity, basis, member, region, dataYear: this.dataYear };
    const candidates = override === null ? this.of(activity) : this.factors;
    const choice = chooseFactor(request, candidates, { editions: this.editions, override });
    this.choices.set(key, choice);
    return choice;
  }

  private of(activity: string): readonly Factor[] {
    return this.byActivity.get(activity) ?? [];
  }

  private membersOf(activity: string, basis: string): readonly string[] {
    const key = `${activity}|${basis}`;
    const known = this.members.get(key);
    if (known) return known;
    const members = this.of(activity).flatMap((one) =>
      one.basis === basis && one.member !== null ? [one.member] : [],
    );
    this.members.set(key, members);
    return members;
  }

  private belongs(activity: string, basis: string, member: string): boolean {
    if (this.membersOf(activity, basis).includes(member)) return true;
    return !this.of(activity).some((one) => one.member === member);
  }
}

/** No factors at all. */
export const NO_FACTORS: LeafFactors = new FactorShelf([], new Set(), '').leaf({
  region: null,
  overrides: new Map(),
});
