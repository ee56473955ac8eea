import { describe, expect, it } from 'vitest';
import { canonical, decimal, total } from '@/lib/calculation/decimal';
import { readDemo } from './demo-data';
import { groupBy } from './group-by';
import { type CsvRow, cell, csvFiles, readCsv } from './read-csv';
import { readReference } from './reference-data';

const demo = readDemo();
const reference = readReference();
const units = new Map(demo.organisation.map((row) => [cell(row, 'code'), row]));
const metrics = new Map(reference.metrics.map((metric) => [metric.code, metric]));
const periods = new Map(demo.periods.map((row) => [cell(row, 'code'), row]));
const lists = groupBy(reference.codeLists, (row) => cell(row, 'list'));
const asked = groupBy(reference.questions, (question) => question.set);
const isNumber = (metric: string) => metrics.get(metric)?.valueType === 'NUMBER';
const given = demo.answers.filter(({ kind }) => kind === 'REPORTED' || kind === 'ESTIMATED');
const byPlace = groupBy(demo.answers, ({ leaf, period, metric }) => `${leaf}/${period}/${metric}`);

/** Sum of the given numbers of a metric in periods that begin with `period`, over some leaves or all. */
function sum(metric: string, period: string, leaves?: readonly string[]): string {
  const numbers = given.filter(
    (answer) =>
      answer.metric === metric &&
      answer.period.startsWith(period) &&
      (leaves?.includes(answer.leaf) ?? units.get(answer.leaf)?.operational_control === 'true'),
  );
  return canonical(total(numbers.map(({ value }) => decimal(value ?? '0'))));
}

/** The leaf's total of a metric in one period; null where there is no number. */
function amount(place: string, metric: string) {
  const answers = (byPlace.get(`${place}/${metric}`) ?? []).filter(({ value }) => value !== null);
  return answers.length > 0 ? total(answers.map(({ value }) => decimal(value ?? '0'))) : null;
}

const inside = (unit: CsvRow, period: CsvRow): boolean =>
  cell(unit, 'valid_from') <= cell(period, 'ends_on') &&
  (cell(unit, 'valid_to') === '' || cell(unit, 'valid_to') > cell(period, 'starts_on'));

describe('the demonstration’s answers', () => {
  it('speak of known leaves, metrics, periods, members and codes, in their metric’s words', () => {
    for (const answer of demo.answers) {
      const metric = metrics.get(answer.metric);
      const codes = new Set((lists.get(metric?.breakdown ?? '') ?? []).map((row) => cell(row, 'code')));
      const place = `${answer.leaf} ${answer.period} ${answer.metric}`;
      expect(units.get(answer.leaf)?.type, place).not.toBe('');
      expect(periods.has(answer.period), place).toBe(true);
      expect(answer.breakdown === 'total' || codes.has(answer.breakdown), place).toBe(true);
      expect(
        answer.codes.filter((code) => !codes.has(code)),
        place,
      ).toEqual([]);
      expect(answer.comparator === '=' || metric?.allowComparator, place).toBe(true);
      expect(answer.direct, place).toBe(metric?.calculated);
    }
  });

  it('are given once for each leaf, metric, period and member', () => {
    const keys = demo.answers.map((answer) =>
      Object.values([answer.leaf, answer.metric, answer.period, answer.breakdown]).join('/'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('answer only what the leaf’s set asks, inside the leaf’s time', () => {
    for (const { leaf, metric, period } of demo.answers) {
      const unit = units.get(leaf) as CsvRow;
      expect(
        asked.get(cell(unit, 'type'))?.some((question) => question.metric === metric),
        `${leaf} ${metric}`,
      ).toBe(true);
      expect(inside(unit, periods.get(period) as CsvRow), `${leaf} ${period}`).toBe(true);
    }
  });

  it('are canonical numbers that nobody would refuse, each with the kind of its source', () => {
    for (const answer of given) {
      if (!isNumber(answer.metric)) continue;
      expect(canonical(decimal(answer.value ?? '')), `${answer.leaf} ${answer.metric}`).toBe(answer.value);
      expect(decimal(answer.value ?? '').isNegative()).toBe(false);
      expect(answer.sourceKind).not.toBeNull();
    }
  });

  it('say why where there is no number, and why a calculated metric is answered itself', () => {
    const mute = demo.answers.filter(
      ({ kind, direct, reason }) =>
        reason === '' && (direct || kind === 'NOT_APPLICABLE' || kind === 'NOT_AVAILABLE'),
    );
    expect(mute).toEqual([]);
  });

  it('cover every required question of every submission that was handed in', () => {
    const parents = new Map([...units].map(([code, row]) => [code, cell(row, 'parent_code')]));
    const handedIn = new Set(demo.answers.map(({ leaf, period }) => `${parents.get(leaf)}/${period}`));
    const open: string[] = [];
    for (const [code, unit] of units) {
      for (const [period, row] of periods) {
        if (cell(row, 'kind') !== 'quarter' || !handedIn.has(`${cell(unit, 'parent_code')}/${period}`))
          continue;
        if (!inside(unit, row)) continue;
        for (const question of asked.get(cell(unit, 'type')) ?? []) {
          const place = `${code}/${period}/${question.metric}`;
          if (question.required && !byPlace.has(place)) open.push(place);
        }
      }
    }
    expect(open).toEqual([]);
  });

  it('call a split of a published total illustrative, and cite a source for what is published', () => {
    expect(
      given.filter(
        ({ provenance, source }) => provenance === 'ILLUSTRATIVE' && /^(source|press)/.test(source ?? ''),
      ),
    ).toEqual([]);
    const published = given.filter(({ provenance }) => provenance === 'PUBLISHED');
    expect(published.filter(({ source }) => !/^(source|press)/.test(source ?? ''))).toEqual([]);
    expect(published.map(({ leaf, metric }) => `${leaf} ${metric}`)).toContain('cloud-zhangbei CP-RED');
  });

  it.each([
    ['DC-IT', 'DC-FAC'],
    ['WT-DIS', 'WT-WD'],
    ['DC-WATER', 'WT-WD'],
    ['EN-PV-SELF', 'EN-PV-GEN'],
    ['FL-EV', 'FL-VEH'],
    ['PK-ECO', 'PK-TOTAL'],
    ['PW-TRACKED', 'PW-CONSIGN'],
    ['SO-WOMEN-N', 'SO-HEAD'],
  ])('never have more %s than %s', (less, more) => {
    for (const place of new Set(demo.answers.map(({ leaf, period }) => `${leaf}/${period}`))) {
      const [small, large] = [amount(place, less), amount(place, more)];
      if (small && large) expect(small.lte(large), place).toBe(true);
    }
  });

  it('account for all waste and all solar electricity', () => {
    for (const place of new Set(demo.answers.map(({ leaf, period }) => `${leaf}/${period}`))) {
      const parts = (codes: string[]) => codes.flatMap((code) => amount(place, code) ?? []);
      const treated = parts(['WA-DIV', 'WA-DISP']);
      if (treated.length > 0)
        expect(canonical(total(treated)), place).toBe(canonical(total(parts(['WA-HAZ', 'WA-NHAZ']))));
      const generated = amount(place, 'EN-PV-GEN');
      if (generated)
        expect(canonical(total(parts(['EN-PV-SELF', 'EN-PV-EXP']))), place).toBe(canonical(generated));
    }
  });
});

describe('leaf by leaf the answers add up to what was published', () => {
  const selfBuilt = (demo.boundarySets.find((row) => row.code === 'dc-self-built-cn')?.members ?? '').split(
    ';',
  );

  it.each([
    ['GHG-CRED', 'fy2023', '0'],
    ['GHG-RED', 'fy2022', '619944'],
    ['GHG-RED', 'fy2023', '1419000'],
    ['AV-S3P', 'fy2023', '22907000'],
    ['PK-REDUCED', 'fy2023', '184000'],
    ['PK-CARTON-RECY', 'fy2023', '23820000'],
    ['EN-PV-AREA', 'fy2022-q4', '364000'],
  ])('%s in %s: %s', (metric, period, expected) => expect(sum(metric, period)).toBe(expected));

  it.each([
    ['DC-FAC', 'fy2023', '2916000'],
    ['DC-IT', 'fy2023', '2400000'],
    ['EN-GEC', 'fy2023', '1571724'],
    ['DC-FAC', 'fy2022', '2494000'],
    ['DC-IT', 'fy2022', '2000000'],
    ['EN-GEC', 'fy2022', '538704'],
  ])('self-built data centres, %s in %s: %s', (metric, period, expected) => {
    expect(sum(metric, period, selfBuilt)).toBe(expected);
  });

  it('solar electricity at Cainiao', () => {
    const sites = [...units].filter(([, row]) => row.parent_code === 'cainiao').map(([code]) => code);
    expect(sum('EN-PV-GEN', 'fy2023', sites)).toBe('30355.832');
    expect(sum('EN-PV-CAP', 'fy2023-q4', sites)).toBe('30');
    expect(sum('EN-PV-CAP', 'fy2022-q4', sites)).toBe('24.9');
  });
});

describe('what is answered in tonnes', () => {
  const tonnes = given.filter(({ metric }) => /^(GHG-S[12]|S1-|S3-[3458]$)/.test(metric));

  it('is the balance, and what no factor of the catalogue answers for', () => {
    expect([...new Set(tonnes.map(({ leaf, metric }) => `${leaf} ${metric}`))].sort()).toEqual([
      'cainiao-express-linehaul-fleet S3-4',
      'cloud-hosted-singapore S3-8',
      'eleme-platform GHG-S1',
      'eleme-platform GHG-S2-LB',
      'eleme-platform GHG-S2-MB',
      'eleme-platform S3-4',
      'group-other-facilities GHG-S1',
      'group-other-facilities GHG-S2-MB',
      'group-sustainability-office S3-3',
      'group-sustainability-office S3-4',
    ]);
  });

  it('is told for each category of scope 3, or said why it is not relevant', () => {
    for (const period of ['fy2022-q1', 'fy2023-q4']) {
      const categories = Array.from({ length: 15 }, (_, index) => `S3-${index + 1}`);
      const answered = new Set(
        demo.answers.filter((one) => one.period === period).map(({ metric }) => metric),
      );
      expect(categories.filter((category) => !answered.has(category))).toEqual([]);
    }
  });
});

describe('the reference data', () => {
  it('has a Chinese word wherever it has an English one', () => {
    for (const file of csvFiles('reference')) {
      for (const row of readCsv(file)) {
        for (const column of Object.keys(row).filter((name) => name.endsWith('_en'))) {
          expect(cell(row, column.replace(/_en$/, '_zh')), `${file} ${row.code} ${column}`).not.toBe('');
        }
      }
    }
  });

  it('asks each set once for a metric, directly only for calculated ones', () => {
    const keys = reference.questions.map(({ set, metric }) => `${set}/${metric}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { metric, direct } of reference.questions)
      expect(metrics.get(metric)?.calculated, metric).toBe(direct);
  });

  it('knows every breakdown by its list', () => {
    for (const { code, breakdown } of reference.metrics) {
      if (breakdown) expect(lists.get(breakdown)?.length ?? 0, code).toBeGreaterThan(0);
    }
  });
});
