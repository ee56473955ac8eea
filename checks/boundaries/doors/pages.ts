import { somebody } from '../world/people';
import { anyPerson, type Door, everyone, type Kind, type Opening } from './door';

const anyUnit: readonly Kind[] = ['reporting', 'facility', 'programme'];
const everyRole = ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ADMINISTRATOR', 'ASSURANCE_READER'] as const;
/** Who reads reports, and the places behind them. */
const readers = ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ASSURANCE_READER'] as const;
/** Who reads what units answer. */
const answerReaders = ['DATA_OWNER', 'OFFICE', 'ASSURANCE_READER'] as const;

const reference: Opening = { reach: 'somewhere', roles: everyRole };
const administratorAtTop: Opening = { reach: 'top', roles: ['ADMINISTRATOR'] };
/** Who reads what belongs to the group alone: the certificate ledger, the base year. */
const ofTheGroup: Opening = { reach: 'top', roles: ['OFFICE', 'EXECUTIVE', 'ASSURANCE_READER'] };
const quarter = 'fy2024-q1';

/** Every page of the product, a row each. */
export const pages: readonly Door[] = [
  { route: '/', opens: anyPerson, path: () => '/', dear: true },
  { route: '/sign-in', opens: everyone, path: () => '/sign-in' },
  // The second step of signing in: for who has taken the first.
  { route: '/sign-in/code', opens: { reach: 'second factor', roles: [] }, path: () => '/sign-in/code' },
  {
    route: '/sign-in/second-factor',
    opens: { reach: 'enrolment', roles: [] },
    path: () => '/sign-in/second-factor',
  },
  // Opens to whoever holds a link's secret; without one it says that the link has ended.
  { route: '/choose-password', opens: everyone, path: () => '/choose-password' },
  {
    route: '/account/second-factor',
    opens: anyPerson,
    path: () => '/account/second-factor',
    fresh: true,
  },
  { route: '/account', opens: anyPerson, path: () => '/account' },
  {
    route: '/submissions',
    opens: { reach: 'somewhere', roles: answerReaders },
    path: () => '/submissions',
    dear: true,
  },
  {
    route: '/submissions/[period]/[unit]',
    opens: { reach: 'part', roles: answerReaders },
    asks: ['reporting'],
    path: (unit) => `/submissions/${quarter}/${unit}`,
    dear: true,
  },
  {
    route: '/submissions/[period]/[unit]/check',
    opens: { reach: 'part', roles: answerReaders },
    asks: ['reporting'],
    path: (unit) => `/submissions/${quarter}/${unit}/check`,
    dear: true,
    leadsOn: true,
  },
  { route: '/review', opens: { reach: 'somewhere', roles: ['OFFICE'] }, path: () => '/review', dear: true },
  {
    route: '/review/[period]/[unit]',
    opens: { reach: 'unit', roles: ['OFFICE'] },
    asks: ['reporting'],
    path: (unit) => `/review/${quarter}/${unit}`,
    dear: true,
  },
  { route: '/reports', opens: { reach: 'somewhere', roles: readers }, path: () => '/reports', dear: true },
  {
    route: '/reports/[fiscalYear]',
    opens: { reach: 'unit', roles: readers },
    asks: anyUnit,
    path: (unit) => `/reports/fy2023?unit=${unit}`,
    dear: true,
  },
  {
    route: '/reports/[fiscalYear]/metrics/[metric]',
    opens: { reach: 'unit', roles: readers },
    asks: anyUnit,
    path: (unit) => `/reports/fy2023/metrics/GHG-S2-MB?unit=${unit}`,
    dear: true,
  },
  { route: '/facilities', opens: { reach: 'somewhere', roles: readers }, path: () => '/facilities' },
  {
    route: '/facilities/[unit]',
    opens: { reach: 'unit', roles: readers },
    asks: ['facility'],
    path: (unit) => `/facilities/${unit}`,
  },
  { route: '/initiatives', opens: { reach: 'somewhere', roles: readers }, path: () => '/initiatives' },
  {
    route: '/initiatives/[unit]',
    opens: { reach: 'unit', roles: readers },
    asks: ['programme'],
    path: (unit) => `/initiatives/${unit}`,
  },
  { route: '/reference', opens: reference, path: () => '/reference' },
  { route: '/reference/metrics', opens: reference, path: () => '/reference/metrics?q=petrol' },
  { route: '/reference/metrics/[metric]', opens: reference, path: () => '/reference/metrics/GHG-S12-NET' },
  {
    route: '/reference/metrics/[metric]/edit',
    opens: { reach: 'top', roles: ['OFFICE'] },
    path: () => '/reference/metrics/EN-SOLD/edit?check=1&from=2024&formula=EN-PV-EXP',
    dear: true,
  },
  { route: '/reference/factors', opens: reference, path: () => '/reference/factors' },
  {
    route: '/reference/factors/[edition]',
    opens: reference,
    path: () => '/reference/factors/grid-cn-2022-guideline',
  },
  {
    route: '/reference/factors/missing',
    opens: { reach: 'top', roles: ['OFFICE'] },
    path: () => '/reference/factors/missing?use=EN-EL-GRID|LB',
  },
  { route: '/reference/certificates', opens: ofTheGroup, path: () => '/reference/certificates' },
  {
    route: '/reference/certificates/[fiscalYear]',
    opens: ofTheGroup,
    path: () => '/reference/certificates/fy2023',
  },
  { route: '/reference/base-year', opens: ofTheGroup, path: () => '/reference/base-year?change=FY2022-4' },
  { route: '/reference/units', opens: reference, path: () => '/reference/units' },
  { route: '/reference/periods', opens: reference, path: () => '/reference/periods' },
  { route: '/reference/people', opens: administratorAtTop, path: () => '/reference/people' },
  {
    route: '/reference/people/[person]/close',
    opens: administratorAtTop,
    path: () => `/reference/people/${somebody.id}/close`,
    dear: true,
  },
  {
    route: '/reference/people/review',
    opens: administratorAtTop,
    path: () => '/reference/people/review',
  },
  {
    route: '/audit-trail',
    opens: { reach: 'top', roles: ['ASSURANCE_READER'] },
    path: () => '/audit-trail',
  },
];
