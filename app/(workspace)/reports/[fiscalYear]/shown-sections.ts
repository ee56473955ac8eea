import type { OpenedReport } from '@/lib/reports/open-report';
import { grossToNet, type SectionId, scopes, sectionIds } from '@/lib/reports/sections';

/** Sections with anything to show, numbered; the rest is left out and named. Method always stands. */
export function shownSections({ period, sections, byMetric, dataCentres, campaigns }: OpenedReport): {
  shown: { id: SectionId; number: number }[];
  leftOut: SectionId[];
} {
  const emissions = [...grossToNet, ...scopes].some((metric) => byMetric.get(metric)?.value != null);
  const stands = (id: SectionId): boolean => {
    if (id === 'method') return true;
    if (id === 'campaigns') return campaigns.length > 0;
    const own = sections.find((section) => section.id === id)?.figures.length ?? 0;
    return own > 0 || (id === 'emissions' && emissions) || (id === 'data-centres' && dataCentres.length > 0);
  };
  if (period.kind === 'campaign') return { shown: numbered(['campaigns', 'method']), leftOut: [] };
  const shown = sectionIds.filter(stands);
  return {
    shown: numbered(shown),
    leftOut: sectionIds.filter((id) => !stands(id)),
  };
}

const numbered = (ids: readonly SectionId[]) => ids.map((id, place) => ({ id, number: place + 1 }));
