import type { Locale } from '@/lib/display/locale';
import type { Recomputation } from '@/lib/reports/recompute-figure';

/** Sentences in one language, with places to fill in braces. */
export type RecomputeWords = {
  locale: Locale;
  button: string;
  note: string;
  refused: string;
  errors: Readonly<Record<string, string>>;
  equal: string;
  differs: string;
  what: Readonly<Record<NonNullable<Recomputation['difference']>['what'], string>>;
  where: string;
  whereFigure: string;
  none: string;
  separator: string;
  rows: Readonly<
    Record<
      'stored' | 'recomputed' | 'answers' | 'formula' | 'editions' | 'potentials' | 'head' | 'took',
      string
    >
  >;
  answersOf: string;
  targetOf: string;
  formulaOf: string;
  headOf: string;
  tookOf: string;
  unstored: string;
};

export type RecomputedRow = {
  label: string;
  value: string /** Digits or a hash, to be compared by eye. */;
  exact?: true;
};

export type RecomputedShown = {
  equal: boolean;
  title: string;
  where: string | null;
  rows: readonly RecomputedRow[];
};

/** What came of recomputing, as it is said. `result` is what the action sent. Pure. */
export function recomputedRows(result: string, words: RecomputeWords): RecomputedShown {
  const found = JSON.parse(result) as Recomputation;
  const { difference, head } = found;
  const chinese = words.locale === 'zh-CN';
  const name = (of: { nameEn: string; nameZh: string }) => (chinese ? of.nameZh : of.nameEn);
  const sides = difference ?? found;
  const rows: RecomputedRow[] = [
    { label: words.rows.stored, value: sides.stored ?? words.unstored, exact: true },
    { label: words.rows.recomputed, value: sides.recomputed ?? words.unstored, exact: true },
    ...(found.target ? targetRows(found.target, words) : madeRows(found, words)),
    ...(head ? [{ label: words.rows.head, value: fill(words.headOf, head), exact: true as const }] : []),
    {
      label: words.rows.took,
      value: fill(words.tookOf, { seconds: (found.milliseconds / 1000).toFixed(2) }),
    },
  ];
  if (!difference) return { equal: true, title: words.equal, where: null, rows };
  const { metric, unit, period } = difference;
  const where = unit && period ? words.where : words.whereFigure;
  return {
    equal: false,
    title: words.differs,
    where: fill(where, {
      what: words.what[difference.what],
      metric: `${name(metric)} (${metric.code})`,
      unit: unit ? name(unit) : '',
      period: (period ?? '').toUpperCase().replace('-', ' '),
    }),
    rows,
  };
}

function madeRows(
  { answers, leaves, formula, editions, potentials }: Recomputation,
  words: RecomputeWords,
): RecomputedRow[] {
  const list = (texts: readonly string[]) => (texts.length > 0 ? texts.join(words.separator) : words.none);
  return [
    {
      label: words.rows.answers,
      value: fill(words.answersOf, { answers: String(answers), leaves: String(leaves) }),
    },
    {
      label: words.rows.formula,
      value: fill(words.formulaOf, { code: formula.code, version: String(formula.version) }),
    },
    { label: words.rows.editions, value: list(editions) },
    { label: words.rows.potentials, value: list(potentials) },
  ];
}

const targetRows = ({ seq }: { seq: string | null }, words: RecomputeWords): RecomputedRow[] => [
  { label: words.rows.answers, value: fill(words.targetOf, { seq: seq ?? '–' }) },
];

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
