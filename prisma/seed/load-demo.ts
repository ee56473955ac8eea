import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/access/password';
import { demoHistoryJob } from '@/lib/record/demo-history-job';
import { unsafeLoadHistory } from '@/lib/record/unsafe-load-history';
import { baseYearSteps } from './base-year-steps';
import { boundarySetSteps } from './boundary-set-steps';
import { certificateSteps } from './certificate-steps';
import { type DemoData, readDemo } from './demo-data';
import { readDefinitions, type Step } from './demo-load';
import { determinationSteps } from './determination-steps';
import { historySteps } from './history-steps';
import type { Progress } from './load-reference';
import { openQuarterSteps } from './open-quarter-steps';
import { organisationSteps } from './organisation-steps';
import { peopleSteps } from './people-steps';
import { periodSteps } from './period-steps';
import { cell } from './read-csv';
import { statementSteps } from './statement-steps';

/** One password for all accounts of the demonstration. */
export const demoPassword = 'greenledger-demo';

/** Everything that ever happened to the demonstration group, in the order in which it became known. */
function stepsOf(data: DemoData, now: Date): Step[] {
  const steps = [
    ...organisationSteps(data.organisation),
    ...periodSteps(data.periods),
    ...peopleSteps(data),
    ...boundarySetSteps(data.boundarySets, data.organisation),
    ...certificateSteps(data.certificates),
    ...baseYearSteps(data),
    ...determinationSteps(data.determinations),
    ...historySteps(data),
    ...statementSteps(),
    ...openQuarterSteps(data, now),
  ];
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function hashPasswords(emails: readonly string[]): Promise<Map<string, string>> {
  const hashes = await Promise.all(emails.map(() => hashPassword(demoPassword)));
  return new Map(emails.map((email, place) => [email, hashes[place] ?? '']));
}

/**
 * Loads the demonstration group with its past into an empty ledger that has its reference data.
 * `now` is when it is loaded: the open quarter's dates are counted from it. Throws where there is a unit already.
 */
export async function loadDemo(progress: Progress, now: Date = new Date()): Promise<void> {
  const data = readDemo();
  const emails = data.people.map((person) => cell(person, 'email'));
  progress('Making the demonstration accounts');
  const passwordHashes = await hashPasswords(emails);
  const userIds = new Map(emails.map((email) => [email, randomUUID()]));
  progress(`Loading ${data.answers.length} answers of ${data.organisation.length} units`);
  await unsafeLoadHistory(demoHistoryJob, async (history) => {
    const definitions = await readDefinitions(history.tx);
    const [unitIds, periodIds] = [new Map<string, number>(), new Map<string, number>()];
    const load = { ...history, data, now, definitions, unitIds, periodIds, userIds, passwordHashes };
    for (const step of stepsOf(data, now)) await step.run(load);
  });
  progress('The demonstration group is loaded');
}
