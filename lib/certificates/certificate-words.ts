/** What a block of megawatt hours can be: 绿证, the international and foreign certificates, a green-power contract. */
export const certificateKinds = ['GEC', 'I-REC', 'GO', 'REC', 'contract'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** What can become of a certificate; of each the latest counts. */
export const statusKinds = ['transferred', 'retired', 'claimed-as-credit', 'criteria-met'] as const;
export type StatusKind = (typeof statusKinds)[number];
