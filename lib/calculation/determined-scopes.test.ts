import { describe, expect, it } from 'vitest';
import { determinedScopes } from './determined-scopes';

const lease = (
  direction: 'lease-in' | 'lease-out',
  kind: 'operating' | 'finance',
  operatedByGroup: boolean,
) =>
  determinedScopes({ subject: 'lease', direction, kind, operatedByGroup }).map(
    ({ scope, because }) => `${scope}: ${because}`,
  );

describe('under operational control, financial control and equity share (appendix F)', () => {
  it.each([
    ['lease-in', 'operating', true, 'scopes-1-2: group-operates', 'scope-3-8: not-owned'],
    ['lease-in', 'operating', false, 'scope-3-8: others-operate', 'scope-3-8: not-owned'],
    ['lease-in', 'finance', true, 'scopes-1-2: finance-lease-in', 'scopes-1-2: finance-lease-in'],
    ['lease-in', 'finance', false, 'scopes-1-2: finance-lease-in', 'scopes-1-2: finance-lease-in'],
    ['lease-out', 'operating', false, 'scope-3-13: lessee-operates', 'scopes-1-2: owned'],
    ['lease-out', 'operating', true, 'scopes-1-2: group-operates', 'scopes-1-2: owned'],
    ['lease-out', 'finance', false, 'scope-3-13: finance-lease-out', 'scope-3-13: finance-lease-out'],
    ['lease-out', 'finance', true, 'scope-3-13: finance-lease-out', 'scope-3-13: finance-lease-out'],
  ] as const)('%s, %s, run by the group %s', (direction, kind, operated, operational, others) => {
    expect(lease(direction, kind, operated)).toEqual([operational, others, others]);
  });

  it.each([
    ['contractor', 'group', 'scope-3-4', 'group-pays'],
    ['contractor', 'merchant', 'scope-3-9', 'others-pay'],
    ['contractor', 'customer', 'scope-3-9', 'others-pay'],
    ['group', 'customer', 'scopes-1-2', 'group-carries'],
  ] as const)('goods carried by %s, paid by %s: %s', (carriedBy, paidBy, scope, because) => {
    const found = determinedScopes({ subject: 'carriage', carriedBy, paidBy });
    expect(found.map((one) => [one.scope, one.because])).toEqual(Array(3).fill([scope, because]));
  });
});
