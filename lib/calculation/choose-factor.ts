import type { Factor } from './factor';
import { regionChain } from './region';

/** What a factor is wanted for. */
export type FactorRequest = {
  readonly activity: string;
  readonly basis: string;
  /** Member of the activity's breakdown; null where it has none. */
  readonly member: string | null;
  readonly region: string | null;
  /** The calendar year in which most of the fiscal year falls (calculation-rules §5). */
  readonly dataYear: string;
};

/** Why a candidate lost. */
export type LostReason =
  | 'overridden'
  | 'edition-not-bound'
  | 'not-yet-valid'
  | 'other-method'
  | 'any-member'
  | 'less-specific-region'
  | 'older-data-year'
  | 'superseded'
  | 'not-split-by-gas';

/** Where market-based electricity without an instrument stands (Scope 2 Guidance, table 6.3). */
export type Rung = 'residual-mix' | 'grid-average';

export type Lost = { readonly factor: Factor; readonly reason: LostReason };

/** One factor for each gas, with all that were weighed; or none, and why. */
export type Choice =
  | {
      readonly found: true;
      readonly winners: readonly Factor[];
      readonly rung: Rung | null;
      readonly overridden: boolean;
      readonly lost: readonly Lost[];
    }
  | { readonly found: false; readonly reason: AbsentReason; readonly lost: readonly Lost[] };

/** Nothing is published for it; or only in editions that the year is not bound to; or only for later years. */
export type AbsentReason = 'none-published' | 'edition-not-bound' | 'not-yet-valid';

/** What binds the choice. */
export type Bound = {
  /** Editions that the fiscal year is calculated with. */
  readonly editions: ReadonlySet<string>;
  /** The factor that somebody put there, by id. */
  readonly override: number | null;
};

/**
 * Picks the factor for a request among all candidates: edition bound to the year, then method, member, region (province
 * before grid region before country before anywhere), then data year. Whatever loses keeps its reason. A region apart
 * (Hong Kong, and for electricity Tibet) has no candidates but its own: then it is absent, and asks for an override,
 * never a guess.
 */
export function chooseFactor(request: FactorRequest, candidates: readonly Factor[], bound: Bound): Choice {
  const overriding = candidates.find(({ id }) => id === bound.override);
  if (overriding) {
    const others = candidates.filter((one) => one !== overriding && speaksOf(one, request));
    return found(
      [overriding],
      null,
      true,
      others.map((factor) => ({ factor, reason: 'overridden' })),
    );
  }
  const race = new Race(candidates.filter((one) => speaksOf(one, request)));
  race.keep('edition-not-bound', ({ edition, subject }) => subject === null || bound.editions.has(edition));
  race.keep('not-yet-valid', ({ validFrom }) => validFrom === null || yearOf(validFrom) <= request.dataYear);
  if (race.running.length === 0) return { found: false, reason: whyAbsent(race.lost), lost: race.lost };
  race.prefer('other-method', ({ basis }) => basis === request.basis);
  race.prefer('any-member', ({ member }) => member !== null);
  race.nearest(regionChain(request.region, race.running[0]?.subject ?? null));
  race.prefer('older-data-year', ({ validTo }) => validTo === null || yearOf(validTo) >= request.dataYear);
  race.prefer('not-split-by-gas', ({ gas }) => gas !== null && gas !== 'CO2e');
  race.latestOfEachGas();
  return found(race.running, rungOf(request, race.running), false, race.lost);
}

/** Those still running, and those that lost on the way. */
class Race {
  readonly lost: Lost[] = [];

  constructor(public running: readonly Factor[]) {}

  keep(reason: LostReason, holds: (factor: Factor) => boolean): void {
    const staying = this.running.filter(holds);
    for (const factor of this.running) if (!staying.includes(factor)) this.lost.push({ factor, reason });
    this.running = staying;
  }

  /** Keeps those of which it is true; all of them where it is true of none. */
  prefer(reason: LostReason, holds: (factor: Factor) => boolean): void {
    if (this.running.some(holds)) this.keep(reason, holds);
  }

  nearest(chain: readonly string[]): void {
    for (const region of [...chain, null]) {
      if (this.running.some((one) => one.region === region)) {
        this.keep('less-specific-region', (one) => one.region === region);
        return;
      }
    }
  }

  latestOfEachGas(): void {
    const latest = new Map<string, Factor>();
    for (const factor of this.running) {
      const gas = factor.gas ?? 'CO2e';
      const other = latest.get(gas);
      if (!other || isNewer(factor, other)) latest.set(gas, factor);
    }
    this.keep('superseded', (one) => latest.get(one.gas ?? 'CO2e') === one);
  }
}

/** Of its activity, method and member, and of a region that may stand for the one asked. */
function speaksOf(factor: Factor, { activity, basis, member, region }: FactorRequest): boolean {
  return (
    factor.activities.includes(activity) &&
    (factor.basis === basis || factor.basis === FALLBACK_BASIS[basis]) &&
    (factor.member === null || factor.member === member) &&
    (factor.region === null || regionChain(region, factor.subject).includes(factor.region))
  );
}

/** Without a residual mix, market-based electricity stands on the grid average, and says so (rung 5). */
export const FALLBACK_BASIS: Readonly<Record<string, string>> = { MB: 'LB' };

const rungOf = ({ basis }: FactorRequest, winners: readonly Factor[]): Rung | null => {
  if (!FALLBACK_BASIS[basis]) return null;
  return winners.some((one) => one.basis === basis) ? 'residual-mix' : 'grid-average';
};

const found = (
  winners: readonly Factor[],
  rung: Rung | null,
  overridden: boolean,
  lost: readonly Lost[],
): Choice => ({ found: true, winners, rung, overridden, lost });

function whyAbsent(lost: readonly Lost[]): AbsentReason {
  if (lost.length === 0) return 'none-published';
  return lost.some(({ reason }) => reason === 'not-yet-valid') ? 'not-yet-valid' : 'edition-not-bound';
}

const yearOf = (date: string): string => date.slice(0, 4);

const isNewer = (one: Factor, other: Factor): boolean => age(one) > age(other);

/** What has no date is older than what has one. */
const age = ({ validFrom, publishedOn, id }: Factor): string =>
  [validFrom ?? '0000', publishedOn ?? '0000', String(id).padStart(12, '0')].join(' ');
