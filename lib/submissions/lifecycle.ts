import type { Permission } from '../access/roles';
import type { SubmissionState } from '../db/generated/enums';

export const submissionEvents = ['saveDraft', 'submit', 'returnForCorrection', 'approve', 'reopen'] as const;

export type SubmissionEvent = (typeof submissionEvents)[number];

interface Rule {
  /** From which state to which. */
  readonly next: Partial<Record<SubmissionState, SubmissionState>>;
  readonly permission: Permission;
  /** Whoever submitted this version may not do it. */
  readonly byAnother: boolean;
}

/** The one truth table: what may happen to a unit's quarter, and what becomes of it (calculation-rules §13). */
export const lifecycle: Readonly<Record<SubmissionEvent, Rule>> = {
  saveDraft: {
    next: { DRAFT: 'DRAFT', RETURNED: 'RETURNED' },
    permission: 'submission.enter',
    byAnother: false,
  },
  submit: {
    next: { DRAFT: 'SUBMITTED', RETURNED: 'SUBMITTED' },
    permission: 'submission.submit',
    byAnother: false,
  },
  returnForCorrection: {
    next: { SUBMITTED: 'RETURNED' },
    permission: 'submission.review',
    byAnother: true,
  },
  approve: { next: { SUBMITTED: 'APPROVED' }, permission: 'submission.review', byAnother: true },
  reopen: { next: { APPROVED: 'RETURNED' }, permission: 'submission.review', byAnother: false },
};

/** How things stand for one person looking at one unit's quarter. */
export interface Situation {
  readonly state: SubmissionState;
  readonly periodOpen: boolean;
  /** The viewer submitted the version at hand. */
  readonly ownSubmission: boolean;
  readonly may: (permission: Permission) => boolean;
}

export type Forbidden = 'not-permitted' | 'period-not-open' | 'wrong-state' | 'own-submission';

export type Decision =
  | { readonly allowed: true; readonly next: SubmissionState }
  | { readonly allowed: false; readonly why: Forbidden };

/** Whether the event may happen now, and if not, why. Nothing changes in a period that is not open. */
export function decide(event: SubmissionEvent, situation: Situation): Decision {
  const rule = lifecycle[event];
  if (!situation.may(rule.permission)) return { allowed: false, why: 'not-permitted' };
  if (!situation.periodOpen) return { allowed: false, why: 'period-not-open' };
  const next = rule.next[situation.state];
  if (!next) return { allowed: false, why: 'wrong-state' };
  if (rule.byAnother && situation.ownSubmission) return { allowed: false, why: 'own-submission' };
  return { allowed: true, next };
}

/** The events a page may offer. */
export function allowedEvents(situation: Situation): SubmissionEvent[] {
  return submissionEvents.filter((event) => decide(event, situation).allowed);
}
