import type { Role } from '../db/generated/enums';

/** What a person may do, on a unit and everything below it. */
export const permissions = [
  'submission.read',
  'submission.enter',
  'submission.submit',
  'submission.review',
  'report.read',
  'facility.read',
  'facility.determine',
  'definition.read',
  'definition.manage',
  'certificate.read',
  'certificate.manage',
  'base-year.read',
  'base-year.manage',
  'audit.read',
  'period.manage',
  'unit.manage',
  'people.manage',
] as const;

export type Permission = (typeof permissions)[number];

/** A sentence a role. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  // Enters and submits for the units and leaves in scope, and reads what became of it.
  DATA_OWNER: [
    'submission.read',
    'submission.enter',
    'submission.submit',
    'report.read',
    'facility.read',
    'definition.read',
  ],
  // The sustainability office: reviews, returns and approves, keeps the definitions and the certificate ledger, and
  // decides on the base year and on the scope of what is leased; never enters.
  OFFICE: [
    'submission.read',
    'submission.review',
    'report.read',
    'facility.read',
    'facility.determine',
    'definition.read',
    'definition.manage',
    'certificate.read',
    'certificate.manage',
    'base-year.read',
    'base-year.manage',
  ],
  // Reads reports and the places behind them.
  EXECUTIVE: ['report.read', 'facility.read', 'definition.read', 'certificate.read', 'base-year.read'],
  // Keeps people, periods and units; sees no answer.
  ADMINISTRATOR: ['period.manage', 'unit.manage', 'people.manage', 'definition.read'],
  // The third party: reads everything, the audit trail included, and changes nothing.
  ASSURANCE_READER: [
    'submission.read',
    'report.read',
    'facility.read',
    'definition.read',
    'certificate.read',
    'base-year.read',
    'audit.read',
  ],
};
