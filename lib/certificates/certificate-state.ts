import { type QualityCriterion, qualityCriteria } from '../calculation/certificate';
import type { StatusKind } from './certificate-words';

/** One thing that was recorded of a certificate. */
export interface StatusFact {
  readonly kind: string;
  readonly holds: boolean;
  readonly criteria: readonly string[];
}

export interface CertificateState {
  readonly transferred: boolean;
  readonly retired: boolean;
  readonly claimedAsCredit: boolean;
  readonly criteriaMet: ReadonlySet<QualityCriterion>;
}

/** How a certificate stands by what was recorded of it, in the order recorded: of each kind the last counts. Pure. */
export function certificateState(facts: readonly StatusFact[]): CertificateState {
  const last = (kind: StatusKind) => facts.findLast((fact) => fact.kind === kind);
  const met = last('criteria-met');
  return {
    transferred: last('transferred')?.holds ?? false,
    retired: last('retired')?.holds ?? false,
    claimedAsCredit: last('claimed-as-credit')?.holds ?? false,
    criteriaMet: new Set(qualityCriteria.filter((one) => met?.holds && met.criteria.includes(one))),
  };
}
