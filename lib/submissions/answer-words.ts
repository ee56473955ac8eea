/** Words a form may send; the same as the ledger's. */
export const answerKinds = ['REPORTED', 'ESTIMATED', 'NOT_APPLICABLE', 'NOT_AVAILABLE'] as const;
export const sourceKinds = ['METER', 'INVOICE', 'RECORD', 'ESTIMATE', 'PARTNER'] as const;
