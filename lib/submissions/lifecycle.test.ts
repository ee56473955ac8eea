import { describe, expect, it } from 'vitest';
import type { Permission } from '../access/roles';
import { allowedEvents, decide, type Situation, type SubmissionEvent } from './lifecycle';

const owner: readonly Permission[] = ['submission.read', 'submission.enter', 'submission.submit'];
const office: readonly Permission[] = ['submission.read', 'submission.review'];
const both = [...owner, ...office];

const at = (
  state: Situation['state'],
  permissions: readonly Permission[],
  more: Partial<Situation> = {},
): Situation => ({
  state,
  periodOpen: true,
  ownSubmission: false,
  may: (permission) => permissions.includes(permission),
  ...more,
});

const table: [state: Situation['state'], owner: SubmissionEvent[], office: SubmissionEvent[]][] = [
  ['DRAFT', ['saveDraft', 'submit'], []],
  ['SUBMITTED', [], ['returnForCorrection', 'approve']],
  ['RETURNED', ['saveDraft', 'submit'], []],
  ['APPROVED', [], ['reopen']],
];

describe('a unit’s quarter', () => {
  it.each(table)('in %s lets its owner %j and the office %j', (state, byOwner, byOffice) => {
    expect(allowedEvents(at(state, owner))).toEqual(byOwner);
    expect(allowedEvents(at(state, office))).toEqual(byOffice);
    expect(allowedEvents(at(state, ['submission.read', 'report.read', 'audit.read']))).toEqual([]);
  });

  it.each(table)('in %s stands still once the period is not open', (state) => {
    expect(allowedEvents(at(state, both, { periodOpen: false }))).toEqual([]);
  });

  it('goes from draft by submission and approval to approved, and by return back to its owner', () => {
    expect(decide('submit', at('DRAFT', owner))).toEqual({ allowed: true, next: 'SUBMITTED' });
    expect(decide('returnForCorrection', at('SUBMITTED', office))).toEqual({
      allowed: true,
      next: 'RETURNED',
    });
    expect(decide('submit', at('RETURNED', owner))).toEqual({ allowed: true, next: 'SUBMITTED' });
    expect(decide('approve', at('SUBMITTED', office))).toEqual({ allowed: true, next: 'APPROVED' });
    expect(decide('reopen', at('APPROVED', office))).toEqual({ allowed: true, next: 'RETURNED' });
  });

  it('is neither approved nor returned by whoever submitted it, whatever else they may do', () => {
    const own = at('SUBMITTED', both, { ownSubmission: true });
    expect(decide('approve', own)).toEqual({ allowed: false, why: 'own-submission' });
    expect(decide('returnForCorrection', own)).toEqual({ allowed: false, why: 'own-submission' });
  });

  it('says why something may not be done', () => {
    expect(decide('approve', at('SUBMITTED', owner))).toEqual({ allowed: false, why: 'not-permitted' });
    expect(decide('saveDraft', at('SUBMITTED', owner))).toEqual({ allowed: false, why: 'wrong-state' });
    expect(decide('saveDraft', at('DRAFT', owner, { periodOpen: false }))).toEqual({
      allowed: false,
      why: 'period-not-open',
    });
  });
});
