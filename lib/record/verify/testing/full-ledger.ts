import { dbDate } from '@/lib/calendar/db-date';
import { record } from '@/lib/record/record';
import { approve } from '@/lib/submissions/approve';
import { returnForCorrection } from '@/lib/submissions/return-for-correction';
import { answerAll, cell, formOf, quarter, save, submitNow } from '@/lib/submissions/testing/answers';
import { createSmallGroup, type SmallGroup } from '@/lib/submissions/testing/small-group';

const job = { job: 'test' };

/** On the reference data: a small group in whose ledger every append-only table has rows, some of them replaced. */
export async function createFullLedger(): Promise<SmallGroup> {
  const small = await createSmallGroup();
  await answerAll(small.owner, small);
  await submitNow(small.owner, small.north, 'June by estimate.');
  await returnForCorrection(small.office, await decision(small, 'Was this entered in GWh?'));
  await save(small.owner, small.north, small.wind, [cell('EN-WIND-PURCH', '451 GWh', { revision: 1 })]);
  await submitNow(small.owner, small.north, 'Corrected.');
  await approve(small.office, await decision(small, ''));
  await recordRest(small);
  return small;
}

async function decision({ north }: SmallGroup, reason: string) {
  const { revision } = (await formOf(north)).submission;
  return { period: quarter, unit: north, revision, reason };
}

/** What no person records through a form yet. */
async function recordRest({ group, north, fleet, wind }: SmallGroup): Promise<void> {
  const event = { type: 'target.set', role: 'SYSTEM', subjectType: 'unit', subjectKey: group } as const;
  await record(job, event, async (tx, eventId) => {
    const unit = async (code: string) =>
      (await tx.organisationalUnit.findUniqueOrThrow({ where: { code } })).id;
    const [top, owned, first, second] = [
      await unit(group),
      await unit(north),
      await unit(fleet),
      await unit(wind),
    ];
    const { id: metricId } = await tx.metric.findFirstOrThrow();
    const span = { validFrom: dbDate('2020-04-01'), eventId };
    await tx.ownershipEdge.create({
      data: {
        ownerId: top,
        ownedId: owned,
        relationship: 'SUBSIDIARY',
        equityShare: '0.51',
        financialControl: true,
        operationalControl: true,
        ...span,
      },
    });
    await tx.scopeDetermination.create({
      data: {
        ...{ unitId: first, subject: 'lease', direction: 'lease-in', leaseKind: 'operating' },
        ...{ operatedByGroup: true, contract: 'No. 7', reason: 'Our own staff.', ...span },
      },
    });
    const names = { nameEn: 'Fleet', nameZh: '车队', ruleEn: 'By hand', ruleZh: '手选' };
    const members = { create: [{ unitId: first }, { unitId: second }] };
    await tx.boundarySet.create({ data: { code: `${group}-set`, ...names, members, eventId } });
    const of = { metricId, unitId: top, fiscalYear: 2024, eventId };
    for (const printed of ['1,000', '1,001', '1,002'])
      await tx.sourceStatement.create({ data: { ...of, printed, source: 'a report' } });
    await tx.target.createMany({
      data: ['10', '20', '30'].map((value) => ({ ...of, value, comparator: '<' })),
    });
    const { id: factorId, factorSetId } = await tx.factor.findFirstOrThrow();
    await tx.factorBinding.create({
      data: { fiscalYear: 2024, factorSetId, reason: 'First edition.', eventId },
    });
    const put = {
      fiscalYear: 2024,
      activity: 'EN-EL-GRID',
      basis: 'LB',
      factorId,
      reason: 'By the supplier.',
    };
    await tx.factorOverride.create({ data: { unitId: first, ...put, eventId } });
    const { id: certificateId } = await tx.energyCertificate.create({
      data: {
        registryId: 'GEC-1',
        kind: 'GEC',
        source: 'wind',
        megawattHours: '400',
        generatedFrom: span.validFrom,
        generatedTo: span.validFrom,
        unitId: first,
        eventId,
      },
    });
    const retired = { kind: 'retired', holds: true, datedOn: span.validFrom, evidence: 'The registry.' };
    await tx.certificateStatus.create({ data: { certificateId, ...retired, eventId } });
    const { id: policyId } = await tx.baseYearPolicy.create({
      data: {
        baseYear: 2020,
        thresholdPercent: '5',
        weighs: 'GHG-S12-GROSS-MB',
        effectiveFrom: span.validFrom,
        reason: 'By the policy.',
        eventId,
      },
    });
    const { id: changeId } = await tx.baseYearChange.create({
      data: {
        ...{ code: 'FY2020-1', baseYear: 2020, cause: 'error', nameEn: 'Left out', nameZh: '漏报' },
        ...{ containedFrom: span.validFrom, evidence: 'The recount.', eventId },
        effects: { create: { fiscalYear: 2020, scope: 'GHG-S1', tonnes: '12', eventId } },
      },
    });
    const weighed = { baseTonnes: '100', waitingTonnes: '12', reason: 'Significant.', eventId };
    await tx.baseYearDecision.create({ data: { changeId, policyId, kind: 'recalculate', ...weighed } });
    const { id: grantId, userId: actorId } = await tx.grant.findFirstOrThrow();
    await tx.grantReview.create({ data: { grantId, kept: true, reviewedAt: new Date(), actorId, eventId } });
  });
}
