import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { LeafPage } from '@/components/facilities/leaf-page';
import { ScopeBlock } from '@/components/facilities/scope-block';
import { ScopeForms } from '@/components/facilities/scope-forms';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { businessDate } from '@/lib/calendar/business-date';
import { openFacility } from '@/lib/facilities/open-facility';
import { determineCarriageAction, determineLeaseAction } from '../actions';

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<{ until?: string | string[] }> };

async function open({ params, searchParams }: Props) {
  const [{ unit }, { until }] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(`/facilities/${unit}`);
  const opened = await openFacility(viewer, unit, typeof until === 'string' ? until : '');
  return opened ?? notThere();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ leaf }, locale] = await Promise.all([open(props), getLocale()]);
  return { title: locale === 'zh-CN' ? leaf.nameZh : leaf.nameEn };
}

export default async function FacilityPage(props: Props) {
  const { leaf, answers, determinations } = await open(props);
  const scope = (
    <section>
      <ScopeBlock opened={determinations} />
      {determinations.mayDetermine ? (
        <div className="pt-4">
          <ScopeForms
            unit={leaf.code}
            today={businessDate(new Date())}
            acts={{ lease: determineLeaseAction, carriage: determineCarriageAction }}
          />
        </div>
      ) : null}
    </section>
  );
  return (
    <LeafPage
      domain="facilities"
      leaf={leaf}
      answers={answers}
      scope={scope}
      leased={determinations.leased}
    />
  );
}
