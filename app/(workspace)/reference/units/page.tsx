import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BoundarySetTable } from '@/components/reference/boundary-set-table';
import { ReferenceHead } from '@/components/reference/reference-head';
import { UnitForms } from '@/components/reference/unit-forms';
import { UnitTable } from '@/components/reference/unit-table';
import { formWords } from '@/components/ui/form-words';
import { SectionHead } from '@/components/ui/section-head';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';
import { businessDate } from '@/lib/calendar/business-date';
import { formatDate } from '@/lib/display/format-date';
import { metricSetCodes } from '@/lib/metrics/metric-set-codes';
import { listBoundarySets } from '@/lib/organisation/list-boundary-sets';
import { listUnits } from '@/lib/organisation/list-units';
import { lastSettledDay } from '@/lib/organisation/refuse-settled-day';
import { createUnitAction, joinUnitAction, leaveUnitAction, renameUnitAction } from './actions';

const sentences = [
  'unknown-unit',
  'unit-wanted',
  'name-wanted',
  'name-zh-wanted',
  'unit-code-wanted',
  'unit-code-in-use',
  'unknown-metric-set',
  'kind-wanted',
  'relationship-wanted',
  'region-wanted',
  'share-not-percent',
  'date-wanted',
  'day-in-closed-year',
  'end-before-start',
  'parent-is-leaf',
  'parent-below-unit',
  'root-stays',
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference.units');
  return { title: t('title') };
}

export default async function UnitsPage() {
  const viewer = await requireViewer('/reference/units');
  if (!canAnywhere(viewer, 'definition.read')) notThere();
  const [units, boundaries, t, locale] = await Promise.all([
    listUnits(viewer),
    listBoundarySets(),
    getTranslations('reference.units'),
    getLocale(),
  ]);
  const settled = await lastSettledDay();
  return (
    <>
      <ReferenceHead current="units" rooms={referenceRooms(viewer)} title={t('title')} note={t('lead')} />
      <section className="pt-8">
        <SectionHead id="tree" title={t('tree')} />
        <UnitTable units={units} />
      </section>
      {canAnywhere(viewer, 'unit.manage') ? (
        <section className="pt-10">
          <SectionHead id="manage" title={t('manage')} />
          <UnitForms
            units={units}
            sets={await metricSetCodes()}
            settled={settled && formatDate(settled, locale)}
            today={businessDate(new Date())}
            words={await formWords(sentences)}
            acts={{
              create: createUnitAction,
              rename: renameUnitAction,
              join: joinUnitAction,
              leave: leaveUnitAction,
            }}
          />
        </section>
      ) : null}
      <section className="pt-10">
        <SectionHead id="boundaries" title={t('boundaries')} />
        <BoundarySetTable sets={boundaries} units={units} />
      </section>
    </>
  );
}
