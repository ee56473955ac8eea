import { type Decimal, subtract, ZERO } from '../calculation/decimal';
import { quarterCode } from '../calendar/quarter-code';
import { type Quarter, quarterSpan } from '../calendar/quarter-span';
import type { Use } from './approved-use';
import { placeOf, type Slot } from './cover-in-turn';

const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** All four quarters of every facility, each with what is to be covered there in turn. Pure. */
export function yearSlots(
  fiscalYear: number,
  facilities: Iterable<string>,
  turns: (place: string) => readonly Decimal[],
): Slot[] {
  return [...new Set(facilities)].flatMap((facility) =>
    quarters.map((quarter): Slot => {
      const period = quarterCode(fiscalYear, quarter);
      return {
        facility,
        period,
        ...quarterSpan(fiscalYear, quarter),
        turns: turns(placeOf({ facility, period })),
      };
    }),
  );
}

/** Of what was answered on certificates, what there was electricity for. */
export const claimedPart = ({ claimed, consumed }: Use): Decimal =>
  claimed.lt(consumed) ? claimed : consumed;

/** The consumption that no certificate was answered for. */
export const unclaimedPart = (use: Use): Decimal => subtract(use.consumed, claimedPart(use));

export const nothingUsed: Pick<Use, 'consumed' | 'claimed'> = { consumed: ZERO, claimed: ZERO };
