import type { Viewer } from '../access/viewer';
import { timeRulesOf } from '../calculation/check-definition';
import { FormulaError, parseFormula } from '../calculation/formula';
import { isRatio } from '../calculation/metric-definition';
import { suggestCases } from '../calculation/suggest-cases';
import { inputsOf, type TestCase } from '../calculation/test-case';
import type { MetricVersion } from '../db/generated/client';
import { reader } from '../db/reader';
import { type CheckedDraft, checkDraft, type Finding } from './check-draft';
import { definableYears } from './definable-years';
import { definesMetrics } from './defining-role';
import { definitionsFor } from './definitions-for';
import { keepsUnit } from './keeps-unit';
import { knownBases } from './known-bases';
import type { DraftedRule } from './metric-draft';
import { withRule } from './next-version';
import { type DraftAsked, readAsked } from './read-asked';
import { yearsOfCatalogues } from './require-sound';
import { holds, type Trial, tryCases } from './try-cases';
import { type TypedLine, typedLine } from './typed-line';

/** A draft as its editor shows it: what was typed, what it is, and what is wrong with it. */
export interface OpenedDraft {
  readonly latest: Omit<MetricVersion, 'min' | 'max'>;
  /** Fiscal years it may be in force from. */
  readonly years: readonly number[];
  readonly timeRules: readonly string[];
  /** Whether it is put together from a numerator and a denominator. */
  readonly hasParts: boolean;
  readonly effectiveFrom: number;
  readonly rule: DraftedRule;
  readonly findings: readonly Finding[];
  /** Null where the formula cannot be read, or there is none. */
  readonly tree: TypedLine | null;
  readonly unitKept: boolean;
  /** Empty where the formula cannot be read. */
  readonly trials: readonly Trial[];
  /** Parts of the formula that a case gives something to; null where it cannot be read. */
  readonly inputs: readonly string[] | null;
  /** Whether somebody asked for it to be checked. */
  readonly asked: boolean;
  /** Whether it may be saved as it stands. */
  readonly sound: boolean;
}

/**
 * The editor of a metric's definition, with what the address says was typed: `?check=1&from=2024&formula=…`. Null for
 * who does not keep the definitions, and for an unknown code.
 */
export async function openMetricDraft(
  viewer: Viewer,
  code: string,
  said: Readonly<Record<string, string>>,
): Promise<OpenedDraft | null> {
  if (!(await definesMetrics(viewer))) return null;
  const db = reader();
  const latest = await db.metricVersion.findFirst({
    where: { metric: { code } },
    orderBy: { version: 'desc' },
  });
  if (!latest) return null;
  const years = await definableYears(db);
  const asked = readAsked(latest, said);
  const effectiveFrom = years.includes(asked.from) ? asked.from : (years[0] ?? latest.effectiveFrom);
  const checked = await checkInYears(code, effectiveFrom, asked.rule);
  const { min: _min, max: _max, ...facts } = latest;
  const unitKept = keepsUnit(latest.unit, asked.rule.unit);
  const { trials, inputs } = tried(latest, asked);
  return {
    latest: facts,
    years,
    timeRules: timeRulesOf(latest.kind),
    hasParts: isRatio(latest),
    effectiveFrom,
    rule: asked.rule,
    findings: checked.findings,
    tree: checked.tree && typedLine(checked.tree),
    unitKept,
    trials,
    inputs,
    asked: asked.check,
    sound: checked.findings.length === 0 && unitKept && trials.every(holds),
  };
}

/** The first year's findings, or those of the first later year that has any. */
async function checkInYears(code: string, from: number, rule: DraftedRule): Promise<CheckedDraft> {
  let first: CheckedDraft | null = null;
  for (const year of await yearsOfCatalogues(reader(), from)) {
    const catalogue = await definitionsFor(reader(), year);
    const definition = catalogue.get(code);
    if (!definition) continue;
    const bases = await knownBases(reader(), catalogue);
    const checked = checkDraft(withRule(definition, rule), catalogue, bases);
    first ??= checked;
    if (checked.findings.length > 0) return { ...checked, tree: first.tree };
  }
  return first ?? { findings: [], tree: null };
}

/** What was typed; else the cases kept with the version in force; else some to begin with. */
function tried(
  latest: MetricVersion,
  { rule, cases, check }: DraftAsked,
): Pick<OpenedDraft, 'trials' | 'inputs'> {
  if (rule.formula === null) return { trials: [], inputs: null };
  try {
    const inputs = inputsOf(parseFormula(rule.formula));
    const kept = latest.testCases as unknown as readonly TestCase[] | null;
    const first = kept ?? (latest.formula ? suggestCases(parseFormula(latest.formula)) : []);
    return { inputs, trials: tryCases(rule.formula, check ? cases : first) };
  } catch (error) {
    if (error instanceof FormulaError) return { trials: [], inputs: null };
    throw error;
  }
}
