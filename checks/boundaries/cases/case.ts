import type { Answer, Asked } from '../requests/ask';
import type { Person } from '../world/people';

/** One question of the matrix. */
export interface Case {
  /** What is tried, for counting. */
  readonly kind: string;
  /** Who asks what and how: found again by `--only` with a part of it. */
  readonly name: string;
  readonly person: Person;
  /** By which they are known; `nothing` for a request that carries none. */
  readonly known: 'session' | 'token' | 'nothing';
  readonly asked: Asked;
  /** Unit codes that the request itself names, and an answer may repeat. */
  readonly names: readonly string[];
  /** What is wrong with the answer, in words. */
  readonly judge: (answer: Answer) => string[];
  /** Cases of one twin, asked for a unit that there is and one that there is not, must be answered alike. */
  readonly twin?: string;
  /** The answer must be the same where everything elsewhere is different. */
  readonly everywhereAlike?: true;
  /** Changes something where the product lets it: sent only to the ledger whose rows are compared. */
  readonly writes?: true;
}
