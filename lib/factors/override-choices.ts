import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { FALLBACK_BASIS } from '../calculation/choose-factor';
import { reader } from '../db/reader';
import { definitionsFor } from '../metrics/definitions-for';
import { type FactorUse, factorUses } from './factor-uses';

export interface NamedCode {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

export interface PossibleFactor {
  readonly id: number;
  readonly code: string;
  readonly region: string | null;
  readonly edition: string;
}

export interface OverrideChoices {
  readonly leaves: readonly NamedCode[];
  /** Open fiscal years, the latest first. */
  readonly years: readonly number[];
  readonly uses: readonly (FactorUse & NamedCode)[];
  /** The factors that fit the use asked for. */
  readonly factors: readonly PossibleFactor[];
}

/** What an override can be put together from: places, open years, uses that have a factor, and the factors of one use. */
export async function overrideChoices(
  viewer: Viewer,
  use: FactorUse | null,
): Promise<OverrideChoices | null> {
  if (!canAtTop(viewer, 'submission.review')) return null;
  const [leaves, years, factors] = await Promise.all([
    reader().organisationalUnit.findMany({
      where: { facility: { isNot: null } },
      orderBy: { id: 'asc' },
      select: { code: true, nameEn: true, nameZh: true },
    }),
    reader().fiscalYear.findMany({
      where: { state: 'OPEN' },
      orderBy: { year: 'desc' },
      select: { year: true },
    }),
    reader().factor.findMany({
      where: { factorSet: { subject: { not: null } }, member: null },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        code: true,
        region: true,
        activity: true,
        alsoFor: true,
        basis: true,
        factorSet: { select: { code: true } },
      },
    }),
  ]);
  const definitions = await definitionsFor(reader(), years[0]?.year ?? 0);
  const fits = ({ activity, basis }: FactorUse, one: (typeof factors)[number]) =>
    [one.activity, ...one.alsoFor].includes(activity) && [basis, FALLBACK_BASIS[basis]].includes(one.basis);
  const names = new Map(
    (
      await reader().metricVersion.findMany({
        orderBy: { version: 'asc' },
        select: { nameEn: true, nameZh: true, metric: { select: { code: true } } },
      })
    ).map(({ metric, nameEn, nameZh }) => [metric.code, { nameEn, nameZh }]),
  );
  return {
    leaves,
    years: years.map(({ year }) => year),
    uses: factorUses(definitions.values())
      .filter((one) => factors.some((factor) => fits(one, factor)))
      .map((one) => ({
        ...one,
        code: one.activity,
        ...(names.get(one.activity) ?? { nameEn: one.activity, nameZh: one.activity }),
      })),
    factors:
      use === null
        ? []
        : factors
            .filter((one) => fits(use, one))
            .map(({ id, code, region, factorSet }) => ({ id, code, region, edition: factorSet.code })),
  };
}
