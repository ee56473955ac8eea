import { somebody } from '../world/people';
import { type Act, anyPerson, everyone, type Kind, type Opening } from './door';

const anyUnit: readonly Kind[] = ['reporting', 'facility', 'programme'];
const quarter = 'fy2024-q1';
const administratorAtTop: Opening = { reach: 'top', roles: ['ADMINISTRATOR'] };
const officeAtTop: Opening = { reach: 'top', roles: ['OFFICE'] };
const administrator: Opening = { reach: 'unit', roles: ['ADMINISTRATOR'] };
const owner: Opening = { reach: 'part', roles: ['DATA_OWNER'] };
const office: Opening = { reach: 'unit', roles: ['OFFICE'] };
const answerReaders: Opening = { reach: 'part', roles: ['DATA_OWNER', 'OFFICE', 'ASSURANCE_READER'] };
/** Who reads the places behind the reports. */
const placeReaders: Opening = {
  reach: 'unit',
  roles: ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ASSURANCE_READER'],
};
/** Nobody's. */
const noPerson = '00000000-0000-4000-8000-000000000000';
const noSession = '0'.repeat(64);

const ownership = {
  relationship: 'SUBSIDIARY',
  equityPercent: '100',
  financialControl: 'on',
  operationalControl: 'on',
};

const form = (unit: string) => `/submissions/${quarter}/${unit}`;
const check = (unit: string) => `${form(unit)}/check`;
const review = (unit: string) => `/review/${quarter}/${unit}`;
const account = () => '/account';
const periods = () => '/reference/periods';
const units = () => '/reference/units';
const persons = () => '/reference/people';
const baseYear = () => '/reference/base-year';

/** The leaf whose form is sent: of a unit that reports, one of its own. */
const leafOf = (unit: string): string =>
  ({
    'alibaba-group': 'group-sustainability-office',
    cainiao: 'cainiao-wuxi-park',
    eleme: 'eleme-platform',
    'alibaba-cloud': 'cloud-zhangbei',
  })[unit] ?? unit;

/** A decision on a version that never was. */
const decision = (unit: string) => ({
  period: quarter,
  unit,
  revision: '-7',
  reason: 'Asked by the boundary matrix.',
});

/** Every server action of the product, a row each. */
export const acts: readonly Act[] = [
  // Before anyone is signed in: each sends a form that is refused before a password or a code is weighed.
  ...(
    [
      ['signInAction', '/sign-in', { email: '', password: '' }],
      ['confirmSignInAction', '/sign-in/code', { code: '' }],
      ['enrolAction', '/sign-in/second-factor', { code: '' }],
      ['openLinkAction', '/choose-password', { secret: 'not-a-secret' }],
      ['choosePasswordAction', '/choose-password', { password: '' }],
    ] as const
  ).map(
    ([action, page, fields]): Act => ({
      action,
      page: () => page,
      opens: everyone,
      fields: () => fields,
      behind: ['none'],
    }),
  ),
  {
    action: 'changePasswordAction',
    page: account,
    opens: anyPerson,
    fields: () => ({ currentPassword: '', newPassword: '' }),
    behind: ['current-password-wanted'],
  },
  {
    action: 'addSecondFactorAction',
    page: () => '/account/second-factor',
    opens: anyPerson,
    fields: () => ({ currentPassword: '', code: '' }),
    behind: ['current-password-wanted'],
  },
  {
    action: 'removeSecondFactorAction',
    page: account,
    opens: anyPerson,
    fields: () => ({ currentPassword: '', code: '' }),
    behind: ['current-password-wanted'],
  },
  {
    action: 'makeRecoveryCodesAction',
    page: account,
    opens: anyPerson,
    fields: () => ({ code: '' }),
    behind: ['code-wanted'],
  },
  {
    action: 'endOwnSessionsAction',
    page: account,
    opens: anyPerson,
    fields: () => ({ which: noSession, currentPassword: '' }),
    // The planted people have neither password nor code: they would have to prove themselves to the single sign-on.
    behind: ['sign-in-again'],
  },
  {
    action: 'createTokenAction',
    page: account,
    opens: anyPerson,
    fields: () => ({ name: '', days: '0' }),
    behind: ['token-name-wanted'],
  },
  {
    action: 'revokeTokenAction',
    page: account,
    opens: anyPerson,
    fields: () => ({ id: '2147483000' }),
    behind: ['none'],
  },
  {
    action: 'saveAction',
    page: form,
    opens: owner,
    seenBy: answerReaders,
    asks: ['reporting'],
    fields: (unit) => ({
      period: quarter,
      unit,
      leaf: leafOf(unit),
      'r:NO-SUCH:total': '0',
      'v:NO-SUCH:total': '5',
    }),
    behind: ['question-not-asked', 'changed-meanwhile'],
  },
  {
    action: 'noteAction',
    page: check,
    opens: owner,
    seenBy: answerReaders,
    asks: ['reporting'],
    fields: (unit) => ({
      period: quarter,
      unit,
      leaf: leafOf(unit),
      metric: 'NO-SUCH',
      breakdown: 'total',
      note: 'No.',
    }),
    behind: ['question-not-asked'],
  },
  {
    action: 'submitAction',
    page: check,
    opens: { reach: 'unit', roles: ['DATA_OWNER'] },
    seenBy: answerReaders,
    asks: ['reporting'],
    fields: (unit) => ({ period: quarter, unit, revision: '-7', seen: 'nothing', message: '' }),
    behind: ['answers-to-correct', 'changed-meanwhile'],
  },
  ...['returnAction', 'approveAction', 'reopenAction'].map(
    (action): Act => ({
      action,
      page: review,
      opens: office,
      seenBy: answerReaders,
      asks: ['reporting'],
      fields: decision,
      behind: ['changed-meanwhile'],
    }),
  ),
  {
    action: 'recomputeFigureAction',
    page: (unit) => `/reports/fy2023/metrics/GHG-S2-MB?unit=${unit}`,
    opens: { reach: 'unit', roles: ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ASSURANCE_READER'] },
    asks: anyUnit,
    fields: (unit) => ({ year: '2023', unit, boundary: '', period: 'FY', metric: 'NO-SUCH' }),
    behind: ['unknown-metric'],
  },
  {
    action: 'openPeriodAction',
    page: periods,
    opens: administratorAtTop,
    fields: () => ({ code: 'fy2023-q1', dueOn: '2099-01-01' }),
    behind: ['period-not-so', 'year-closed'],
  },
  {
    action: 'closePeriodAction',
    page: periods,
    opens: administratorAtTop,
    fields: () => ({ code: 'fy2023-q1' }),
    behind: ['period-not-so', 'year-closed'],
  },
  {
    action: 'reopenPeriodAction',
    page: periods,
    opens: administratorAtTop,
    fields: () => ({ code: quarter, dueOn: '2099-01-01', reason: 'Asked by the boundary matrix.' }),
    behind: ['period-not-so', 'year-closed'],
  },
  {
    action: 'openFiscalYearAction',
    page: periods,
    opens: administratorAtTop,
    fields: () => ({ year: '2050' }),
    behind: ['year-not-next'],
  },
  {
    action: 'saveMetricVersionAction',
    page: () => '/reference/metrics/EN-SOLD/edit?check=1&from=2024&formula=EN-PV-EXP',
    opens: officeAtTop,
    fields: () => ({
      code: 'EN-SOLD',
      // A version that never was.
      basedOn: '0',
      effectiveFrom: '2024',
      formula: 'EN-PV-EXP',
      numerator: '',
      denominator: '',
      unit: 'MWh',
      timeRule: 'sum',
      decimalsMin: '0',
      decimalsMax: '0',
      testCases: '[]',
      nameEn: 'Another',
      nameZh: '另一个',
      definitionEn: 'Another.',
      definitionZh: '另一个。',
      whereToFindEn: 'Nowhere.',
      whereToFindZh: '无处。',
      reason: 'Asked by the boundary matrix.',
    }),
    behind: ['changed-meanwhile'],
  },
  {
    action: 'createUnitAction',
    page: units,
    opens: administrator,
    asks: anyUnit,
    fields: (unit) => ({
      parentCode: unit,
      code: 'cainiao',
      kind: 'BUSINESS_UNIT',
      type: '',
      nameEn: 'Another',
      nameZh: '另一个',
      region: 'CN',
      plantOperator: 'GROUP',
      validFrom: '2023-05-01',
      ...ownership,
    }),
    behind: ['unit-code-in-use', 'parent-is-leaf'],
  },
  {
    action: 'renameUnitAction',
    page: units,
    opens: administrator,
    asks: anyUnit,
    // The names it has.
    fields: (unit, nameOf) => ({ code: unit, nameEn: nameOf(unit), nameZh: nameOf(unit) }),
    behind: ['none'],
  },
  {
    action: 'joinUnitAction',
    page: units,
    opens: administrator,
    asks: anyUnit,
    fields: (unit) => ({ code: unit, parentCode: unit, validFrom: '2023-05-01', ...ownership }),
    behind: ['parent-below-unit', 'parent-is-leaf'],
  },
  {
    action: 'leaveUnitAction',
    page: units,
    opens: administrator,
    asks: anyUnit,
    fields: (unit) => ({ code: unit, validTo: '2018-05-01', reason: '' }),
    behind: ['day-in-closed-year', 'root-stays'],
  },
  {
    action: 'addPersonAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({
      email: 'office@demo.example',
      nameEn: 'Another',
      nameZh: '',
      role: 'ADMINISTRATOR',
      unitCode: 'alibaba-group',
    }),
    behind: ['email-in-use'],
  },
  {
    action: 'giveGrantAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({
      personId: noPerson,
      role: 'ADMINISTRATOR',
      unitCode: 'alibaba-group',
      validFrom: '2020-01-01',
      validTo: '',
    }),
    behind: ['unknown-person'],
  },
  {
    action: 'revokeGrantAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ grantId: '2147483000' }),
    behind: ['unknown-grant'],
  },
  {
    action: 'makeLinkAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson }),
    behind: ['unknown-person'],
  },
  {
    action: 'endSessionsAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson }),
    behind: ['unknown-person'],
  },
  {
    action: 'resetSecondFactorAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson }),
    behind: ['changed-meanwhile'],
  },
  {
    action: 'erasePersonAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson }),
    behind: ['unknown-person'],
  },
  {
    action: 'linkIdentityAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson, subject: 'nobody' }),
    behind: ['no-single-sign-on'],
  },
  {
    action: 'unlinkIdentitiesAction',
    page: persons,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson }),
    behind: ['changed-meanwhile'],
  },
  {
    action: 'closeAccountAction',
    page: () => `/reference/people/${somebody.id}/close`,
    opens: administratorAtTop,
    fields: () => ({ personId: noPerson, successorId: '', reason: '' }),
    behind: ['unknown-person'],
  },
  ...['keepGrantAction', 'takeGrantAction'].map(
    (action): Act => ({
      action,
      page: () => '/reference/people/review',
      opens: administratorAtTop,
      fields: () => ({ grantId: '2147483000' }),
      behind: ['unknown-grant'],
    }),
  ),
  {
    action: 'bindEditionAction',
    page: () => '/reference/factors/grid-cn-2022?year=fy2024',
    opens: officeAtTop,
    fields: () => ({
      edition: 'no-such-edition',
      fiscalYear: '2024',
      reason: 'Asked by the boundary matrix.',
    }),
    behind: ['unknown-edition'],
  },
  {
    action: 'overrideFactorAction',
    page: () => '/reference/factors/missing?use=EN-EL-GRID|LB',
    opens: officeAtTop,
    fields: () => ({
      unit: 'cloud-zhangbei',
      fiscalYear: '2024',
      activity: 'EN-EL-GRID',
      basis: 'LB',
      factor: '2147483000',
      reason: 'Asked by the boundary matrix.',
    }),
    behind: ['unknown-factor'],
  },
  {
    action: 'registerCertificateAction',
    page: () => '/reference/certificates',
    opens: officeAtTop,
    fields: () => ({
      registryId: 'BOUNDARY-MATRIX',
      kind: 'GEC',
      source: 'no-such-source',
      megawattHours: '1',
      generatedFrom: '2023-04-01',
      generatedTo: '2023-04-30',
      facility: '',
      contract: '',
      note: '',
    }),
    behind: ['certificate-source-wanted'],
  },
  {
    action: 'registerLinesAction',
    page: () => '/reference/certificates',
    opens: officeAtTop,
    fields: () => ({ lines: 'BOUNDARY-MATRIX,GEC,no-such-source,1,2023-04-01,2023-04-30' }),
    behind: ['certificate-source-wanted'],
  },
  {
    action: 'recordStatusAction',
    page: () => '/reference/certificates/fy2023?certificate=DEMO-FY2023-CLOUD-ZHANGBEI-WIND',
    opens: officeAtTop,
    fields: () => ({
      certificates: 'NO-SUCH-CERTIFICATE',
      kind: 'retired',
      holds: 'yes',
      datedOn: '2023-07-01',
      evidence: 'Asked by the boundary matrix.',
    }),
    behind: ['certificate-unknown'],
  },
  {
    action: 'setBaseYearPolicyAction',
    page: baseYear,
    opens: officeAtTop,
    fields: () => ({
      baseYear: '2024',
      thresholdPercent: '5',
      weighs: 'GHG-S12-GROSS-MB',
      effectiveFrom: '2024-04-01',
      reason: 'Asked by the boundary matrix.',
    }),
    behind: ['base-year-closed-wanted'],
  },
  {
    action: 'recordBaseYearChangeAction',
    page: baseYear,
    opens: officeAtTop,
    fields: () => ({
      cause: 'error',
      nameEn: 'Asked by the boundary matrix.',
      nameZh: '边界矩阵',
      containedFrom: '2021-04-01',
      evidence: 'Asked by the boundary matrix.',
    }),
    behind: ['base-year-contained-early'],
  },
  {
    action: 'quantifyBaseYearChangeAction',
    page: () => `${baseYear()}?change=FY2022-4`,
    opens: officeAtTop,
    fields: () => ({ change: 'FY2022-999', 'y2024-GHG-S1': '1', evidence: 'Asked by the boundary matrix.' }),
    behind: ['base-year-change-unknown'],
  },
  {
    action: 'decideBaseYearAction',
    page: baseYear,
    opens: officeAtTop,
    fields: () => ({ 'FY2022-1': 'on', kind: 'decline', reason: 'Asked by the boundary matrix.' }),
    behind: ['base-year-recalculated'],
  },
  ...(
    [
      ['determineLeaseAction', { direction: 'lease-in', kind: 'operating', operated: 'group' }],
      ['determineCarriageAction', { carriedBy: 'contractor', paidBy: 'group' }],
    ] as const
  ).map(
    ([action, chosen]): Act => ({
      action,
      page: (unit) => `/facilities/${unit}`,
      opens: office,
      asks: ['facility'],
      // Long before there was a group.
      fields: (unit) => ({ ...chosen, unit, contract: 'x', validFrom: '1990-01-01', reason: 'x' }),
      behind: ['determination-early'],
      seenBy: placeReaders,
    }),
  ),
];
