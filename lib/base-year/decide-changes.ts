import type { Viewer } from '../access/viewer';
import { decimal } from '../calculation/decimal';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { rootUnitCode } from '../organisation/root-unit';
import { record } from '../record/record';
import { baseYearRole, lockBaseYear } from './base-year-door';
import { decisionKinds } from './base-year-words';
import { publishedYears } from './published-years';
import { readChanges } from './read-changes';
import { policyInForce, readPolicies } from './read-policies';
import { standingOf } from './standing';
import type { StoredChange, StoredPolicy } from './stored-base-year';
import { type Weighing, weigh } from './weigh';

export interface DecisionInput {
  /** Codes of changes; what is decided is decided of each. */
  readonly changes: readonly string[];
  readonly kind: string;
  readonly reason: string;
}

/**
 * Decides on changes: the base year is recalculated with them, they wait and add up, or they are declined; always with
 * a reason, and with the sum it was decided on. What was recalculated stays: a later change takes it back. What waits
 * may go on waiting only as long as all of it together stays below the threshold.
 */
export async function decideChanges(viewer: Viewer, input: DecisionInput): Promise<void> {
  const role = baseYearRole(viewer);
  const kind = decisionKinds.find((one) => one === input.kind);
  const codes = [...new Set(input.changes)].sort();
  const reason = input.reason.trim();
  if (!kind) throw new Refusal('base-year-decision-wanted', {}, 'kind');
  const [first] = codes;
  if (first === undefined) throw new Refusal('base-year-change-wanted');
  if (reason === '') throw new Refusal('reason-needed', {}, 'reason');
  const policy = policyInForce(await readPolicies(reader()), businessDate(new Date()));
  if (!policy) throw new Refusal('base-year-policy-wanted');
  const published = await publishedBase(viewer, policy);
  await record(
    viewer,
    ({ base, waiting, threshold, weighs }: Weighing) => ({
      type: 'base-year.decided',
      role,
      subjectType: 'base-year',
      subjectKey: codes.length === 1 ? first : `${first} (+${codes.length - 1})`,
      after: { changes: codes, kind, weighs, base, waiting: waiting.tonnes, threshold: threshold.share },
      reason,
    }),
    async (tx, eventId) => {
      await lockBaseYear(tx);
      const changes = await readChanges(tx, policy.baseYear);
      const chosen = codes.map((code) => decidable(changes, code));
      const weighing = weigh(policy, published, changes.map(asIfWaiting(codes)));
      const baseTonnes = mayDecide(kind, codes, weighing);
      const waitingTonnes = weighing.waiting.tonnes;
      await tx.baseYearDecision.createMany({
        data: chosen.map(({ id: changeId }) => ({
          ...{ changeId, policyId: policy.id, kind, baseTonnes, waitingTonnes, reason, eventId },
        })),
      });
      return weighing;
    },
  );
}

async function publishedBase(viewer: Viewer, { baseYear, weighs }: StoredPolicy) {
  const unit = await rootUnitCode();
  const years = unit === null ? null : await publishedYears(viewer, unit, [baseYear]);
  const figure = years?.get(baseYear)?.get(weighs);
  return figure ? decimal(figure.value) : null;
}

function decidable(changes: readonly StoredChange[], code: string): StoredChange {
  const change = changes.find((one) => one.code === code);
  if (!change) throw new Refusal('base-year-change-unknown', { code });
  const standing = standingOf(change);
  if (standing === 'no-trigger') throw new Refusal('base-year-no-trigger', { code });
  if (standing === 'recalculate') throw new Refusal('base-year-recalculated', { code });
  return change;
}

/** What is decided on weighs with all that waits, also where it had been declined before. */
const asIfWaiting =
  (codes: readonly string[]) =>
  (change: StoredChange): StoredChange =>
    codes.includes(change.code) ? { ...change, decisions: [] } : change;

/** The emissions it is decided on, or the refusal that says why it cannot be. */
function mayDecide(kind: string, codes: readonly string[], { base, unweighed, waiting }: Weighing): string {
  if (base === null) throw new Refusal('base-year-not-complete');
  const lacking = codes.filter((code) => unweighed.includes(code));
  if (kind === 'recalculate' && lacking.length > 0)
    throw new Refusal('base-year-unweighed', { code: lacking.join(', ') });
  if (kind === 'accumulate' && waiting.due) throw new Refusal('base-year-due', {}, 'kind');
  return base;
}
