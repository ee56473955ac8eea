/** How the audit trail names a unit's quarter: "fy2024-q1/cainiao". */
export const submissionKey = ({
  unit,
  period,
}: {
  readonly unit: { readonly code: string };
  readonly period: { readonly code: string };
}): string => `${period.code}/${unit.code}`;
