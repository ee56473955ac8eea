import fc from 'fast-check';
import { reader } from '@/lib/db/reader';
import { joinUnit } from '@/lib/organisation/join-unit';
import { leaveUnit } from '@/lib/organisation/leave-unit';
import { renameUnit } from '@/lib/organisation/rename-unit';
import { giveGrant } from '@/lib/people/give-grant';
import { revokeGrant } from '@/lib/people/revoke-grant';
import { closePeriod } from '@/lib/periods/close-period';
import { openPeriod } from '@/lib/periods/open-period';
import { reopenPeriod } from '@/lib/periods/reopen-period';
import { approve } from '@/lib/submissions/approve';
import { reopen } from '@/lib/submissions/reopen';
import { returnForCorrection } from '@/lib/submissions/return-for-correction';
import { answerAll, cell, formOf, save, submitNow } from '@/lib/submissions/testing/answers';
import { type ActorName, actors, personId, type World } from './world';

/** One thing that somebody does: its name and what it is done with, and the doing. */
export interface Operation {
  readonly name: string;
  readonly by: ActorName;
  readonly run: (world: World) => Promise<unknown>;
}

type Doing<Given> = (world: World, by: ActorName, given: Given) => Promise<unknown>;

const by = fc.constantFrom(...actors);
const reason = fc.constantFrom('', 'Compared with the invoice.', '与发票核对后更正。');
const entered = fc.constantFrom('0', '12,000', '1.25万', '450 GWh', '0.333333333', '-12', '约 12', '');
const day = fc.constantFrom('2023-07-01', '2023-08-15', '2023-10-01', '2030-01-01');
const quarters = fc.constantFrom('fy2024-q1', 'fy2024-q2');
const units = fc.constantFrom('north', 'south', 'fleet', 'wind', 'southFleet');

function operation<Given>(
  name: string,
  usual: readonly ActorName[],
  given: fc.Arbitrary<Given>,
  doing: Doing<Given>,
): fc.Arbitrary<Operation> {
  // Mostly those whose task it is; what others try is refused in the same words on every engine.
  const who = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: by });
  return fc.tuple(who, given).map(([actor, with_]) => ({
    name: `${name} ${JSON.stringify(with_)}`,
    by: actor,
    run: (world) => doing(world, actor, with_),
  }));
}

const decide = (name: string, verb: typeof approve): fc.Arbitrary<Operation> =>
  operation(name, ['office'], fc.record({ reason }), async (world, actor, given) => {
    const { submission } = await formOf(world.units.north);
    const input = { period: 'fy2024-q1', unit: world.units.north, revision: submission.revision };
    return verb(await world.viewer(actor), { ...input, ...given });
  });

const answers = [
  operation('answer all', ['owner', 'deputy'], fc.constant({}), async (world, actor) =>
    answerAll(await world.viewer(actor), world.units),
  ),
  operation(
    'save',
    ['owner', 'deputy'],
    fc.record({
      metric: fc.constantFrom('EN-DIESEL-MOB', 'EN-PETROL', 'EN-GAS-MOB'),
      entered,
      stale: fc.boolean(),
      note: reason,
    }),
    async (world, actor, { metric, stale, note, ...given }) => {
      const drafts = (await formOf(world.units.north)).leaves.flatMap((leaf) => [...leaf.drafts.values()]);
      const revision = stale ? 0 : (drafts.find((draft) => draft.metric === metric)?.revision ?? 0);
      const cells = [cell(metric, given.entered, { revision, note })];
      return save(await world.viewer(actor), world.units.north, world.units.fleet, cells);
    },
  ),
  operation(
    'submit',
    ['owner', 'deputy'],
    fc.record({ message: reason }),
    async (world, actor, { message }) => submitNow(await world.viewer(actor), world.units.north, message),
  ),
];

const decisions = [
  decide('approve', approve),
  decide('approve', approve),
  decide('return', returnForCorrection),
  decide('reopen', reopen),
];

const rest = [
  operation(
    'open period',
    ['office'],
    fc.record({ code: quarters, dueOn: day }),
    async (world, actor, given) => openPeriod(await world.viewer(actor), given),
  ),
  operation('close period', ['office'], fc.record({ code: quarters }), async (world, actor, given) =>
    closePeriod(await world.viewer(actor), given),
  ),
  operation(
    'reopen period',
    ['office'],
    fc.record({ code: quarters, dueOn: day, reason }),
    async (world, actor, given) => reopenPeriod(await world.viewer(actor), given),
  ),
  operation(
    'give grant',
    ['administrator'],
    fc.record({
      to: by,
      role: fc.constantFrom('DATA_OWNER' as const, 'OFFICE' as const, 'EXECUTIVE' as const),
      unit: units,
      validTo: fc.constantFrom(null, '2023-07-20'),
    }),
    async (world, actor, { to, role, unit, validTo }) =>
      giveGrant(await world.viewer(actor), {
        personId: personId(to),
        role,
        unitCode: world.units[unit],
        validFrom: '2023-07-01',
        validTo,
      }),
  ),
  operation(
    'revoke grant',
    ['administrator'],
    fc.record({ place: fc.nat(20) }),
    async (world, actor, { place }) => {
      // The five of the beginning stay, so that somebody can still do something.
      const later = await reader().grant.findMany({ orderBy: { id: 'asc' }, skip: actors.length });
      const grantId = later[place % Math.max(1, later.length)]?.id ?? 0;
      return revokeGrant(await world.viewer(actor), { grantId });
    },
  ),
  operation(
    'rename unit',
    ['administrator'],
    fc.record({ unit: units, nameEn: reason }),
    async (world, actor, given) =>
      renameUnit(await world.viewer(actor), {
        code: world.units[given.unit],
        nameEn: given.nameEn || 'Acme',
        nameZh: '青账',
      }),
  ),
  operation(
    'join unit',
    ['administrator'],
    fc.record({
      unit: units,
      under: fc.constantFrom('group' as const, 'north' as const, 'south' as const),
      validFrom: day,
      equityPercent: fc.constantFrom('100', '63.7', '33.33333333'),
    }),
    async (world, actor, { unit, under, validFrom, equityPercent }) =>
      joinUnit(await world.viewer(actor), {
        code: world.units[unit],
        parentCode: world.units[under],
        validFrom,
        relationship: 'SUBSIDIARY',
        equityPercent,
        financialControl: true,
        operationalControl: equityPercent !== '33.33333333',
      }),
  ),
  operation(
    'leave unit',
    ['administrator'],
    fc.record({ unit: fc.constantFrom('southFleet' as const, 'south' as const), validTo: day, reason }),
    async (world, actor, { unit, ...given }) =>
      leaveUnit(await world.viewer(actor), { code: world.units[unit], ...given }),
  ),
];

/** What may happen in a quarter, in any order: mostly answers and decisions, now and then the rest. */
export const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.oneof(...answers) },
    { weight: 4, arbitrary: fc.oneof(...decisions) },
    { weight: 3, arbitrary: fc.oneof(...rest) },
  ),
  { minLength: 25, maxLength: 40, size: 'max' },
);
