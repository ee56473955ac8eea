import { Refusal } from '../errors';
import { decide, type Forbidden, type Situation, type SubmissionEvent } from './lifecycle';

const sentences: Readonly<Record<Forbidden, string>> = {
  'not-permitted': 'not-allowed',
  'period-not-open': 'period-not-open',
  'wrong-state': 'changed-meanwhile',
  'own-submission': 'own-submission',
};

/** The state the event leads to; throws the refusal that says why it may not happen. */
export function requireNext(event: SubmissionEvent, situation: Situation): Situation['state'] {
  const decision = decide(event, situation);
  if (!decision.allowed) throw new Refusal(sentences[decision.why]);
  return decision.next;
}
