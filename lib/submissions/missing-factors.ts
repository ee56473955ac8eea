import type { Viewer } from '../access/viewer';
import { calculateLeaf } from '../calculation/calculate-leaf';
import type { Comparator } from '../calculation/comparator';
import { NO_FACTORS } from '../calculation/factor-shelf';
import type { LeafAnswer } from '../calculation/leaf-answer';
import type { FactorLacking } from '../calculation/trace';
import { reader } from '../db/reader';
import { leafPlaces } from '../factors/leaf-places';
import { yearDefinitions } from '../rollups/recompute-rollups';
import type { LeafForm, SubmittedAnswer } from './leaf-form';
import { reachForm } from './reach-form';

/** A value that the submitted answers of a leaf leave missing, because no factor was found. */
export interface MissingHere extends FactorLacking {
  readonly leaf: { readonly code: string; readonly nameEn: string; readonly nameZh: string };
  readonly metric: string;
  readonly metricEn: string;
  readonly metricZh: string;
}

/** What approving a unit's submission would leave missing for want of a factor; null where it is not visible. */
export async function missingFactors(
  viewer: Viewer,
  periodCode: string,
  unitCode: string,
): Promise<MissingHere[] | null> {
  const db = reader();
  const form = await reachForm(db, viewer, periodCode, unitCode);
  if (!form) return null;
  const { fiscalYear } = form.period;
  const [year, places, names] = await Promise.all([
    yearDefinitions(db, fiscalYear),
    leafPlaces(
      db,
      form.leaves.map(({ id }) => id),
      fiscalYear,
    ),
    db.metricVersion.findMany({
      orderBy: { version: 'asc' },
      select: { nameEn: true, nameZh: true, metric: { select: { code: true } } },
    }),
  ]);
  const named = new Map(names.map(({ metric, nameEn, nameZh }) => [metric.code, { nameEn, nameZh }]));
  const calculated = new Set(year.definitions.filter((one) => one.calculated).map(({ code }) => code));
  return form.leaves.flatMap((leaf) => {
    const place = places.get(leaf.id);
    const results = calculateLeaf({
      definitions: year.definitions,
      asked: year.questions.get(leaf.type) ?? new Map(),
      answers: answersOf(leaf, calculated),
      previous: new Map(),
      factors: place ? year.factors.leaf(place) : NO_FACTORS,
    });
    const { code, nameEn, nameZh } = leaf;
    return [...results.values()].flatMap(({ metric, trace }) =>
      (trace.lacks ?? []).map((lacking) => ({
        ...lacking,
        leaf: { code, nameEn, nameZh },
        metric,
        metricEn: named.get(metric)?.nameEn ?? metric,
        metricZh: named.get(metric)?.nameZh ?? metric,
      })),
    );
  });
}

const answersOf = (leaf: LeafForm, calculated: ReadonlySet<string>): LeafAnswer[] =>
  [...leaf.submitted].map(([name, answer]) => {
    const [metric = '', breakdown = 'total'] = name.split('/');
    return { ...said(answer), metric, breakdown, direct: calculated.has(metric) };
  });

const said = ({ versionId, kind, comparator, value, codes, date, text }: SubmittedAnswer) => ({
  versionId,
  kind,
  comparator: comparator as Comparator,
  value: value ?? date ?? text,
  codes,
  illustrative: false,
});
