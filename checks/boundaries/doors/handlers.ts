import { type Door, everyone, nobody } from './door';

/** Every route handler of the product, a row each. */
export const handlers: readonly Door[] = [
  { route: '/api/health', opens: everyone, path: () => '/api/health' },
  { route: '/api/ready', opens: everyone, path: () => '/api/ready' },
  // Not found without the token of the operator, whoever asks.
  { route: '/api/metrics', opens: nobody, path: () => '/api/metrics' },
  { route: '/api/auth/[...nextauth]', opens: everyone, path: () => '/api/auth/session' },
  // These take posts only; asked for, they have nothing.
  { route: '/sign-out', opens: everyone, path: () => '/sign-out' },
  { route: '/held-form', opens: everyone, path: () => '/held-form' },
  // Not found where single sign-on is not set up.
  { route: '/sign-in/single-sign-on', opens: nobody, path: () => '/sign-in/single-sign-on' },
  { route: '/preferences', opens: everyone, path: () => '/preferences' },
  {
    route: '/audit-trail/head',
    opens: { reach: 'top', roles: ['ASSURANCE_READER'] },
    path: () => '/audit-trail/head',
    api: true,
  },
  {
    route: '/api/v1/reports/[fiscalYear]',
    opens: { reach: 'unit', roles: ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ASSURANCE_READER'] },
    asks: ['reporting', 'facility', 'programme'],
    path: (unit) => `/api/v1/reports/FY2023?unit=${unit}`,
    dear: true,
    api: true,
  },
];
