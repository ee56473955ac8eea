/** One kind of carriage of goods, inbound or outbound. */
export type Transport = {
  /** Whose vehicles: what the group's own burn and charge is its scopes 1 and 2, whoever pays. */
  readonly carriedBy: 'group' | 'contractor';
  /** The group pays also where it does so on behalf of merchants. */
  readonly paidBy: 'group' | 'merchant' | 'customer';
};

export type TransportScope = 'scopes-1-2' | 'scope-3-4' | 'scope-3-9';

/**
 * Where carriage belongs: what the group pays a carrier for is category 4, what others pay for after the sale is
 * category 9. The payer decides, not the direction (Scope 3 Standard, ch. 5; calculation-rules §2).
 */
export function scopeOfTransport({ carriedBy, paidBy }: Transport): TransportScope {
  if (carriedBy === 'group') return 'scopes-1-2';
  return paidBy === 'group' ? 'scope-3-4' : 'scope-3-9';
}
