import type { DraftCell } from '../draft-cell';
import { cellName, type EarlierAnswer, type LeafForm } from '../leaf-form';
import type { Question } from '../question';

/** A question for tests of pure rules; a number without bounds unless said otherwise. */
export function question(metric: string, more: Partial<Question> = {}): Question {
  return {
    metric,
    metricId: 1,
    versionId: 1,
    version: 1,
    nameEn: metric,
    nameZh: metric,
    unit: 'MWh',
    valueType: 'NUMBER',
    kind: 'flow',
    topic: 'energy',
    timeRule: 'sum',
    orgRule: 'sum',
    required: false,
    direct: false,
    allowComparator: false,
    decimalsMin: 0,
    decimalsMax: 3,
    min: '0',
    max: null,
    list: null,
    definitionEn: '',
    definitionZh: '',
    whereToFindEn: '',
    whereToFindZh: '',
    ...more,
  };
}

type Said = string | Partial<DraftCell>;

/** A leaf with these questions and answers; a key is "METRIC" or "METRIC/member". */
export function leafForm(
  questions: readonly Question[],
  drafts: Readonly<Record<string, Said>>,
  more: Partial<LeafForm> = {},
): LeafForm {
  return {
    id: 1,
    period: 'fy2024-q1',
    code: 'nantong',
    nameEn: 'Nantong',
    nameZh: '南通',
    kind: 'FACILITY',
    type: 'data-centre',
    questions,
    drafts: new Map(Object.entries(drafts).map(([key, said]) => draft(key, said))),
    submitted: new Map(),
    lastQuarter: new Map(),
    lastYear: new Map(),
    ...more,
  };
}

function draft(key: string, said: Said): [string, DraftCell] {
  const [metric = '', breakdown = 'total'] = key.split('/');
  const content = typeof said === 'string' ? { entered: said } : said;
  const cell: DraftCell = {
    leaf: 'nantong',
    metric,
    breakdown,
    kind: 'REPORTED',
    comparator: '=',
    entered: '',
    reason: '',
    note: '',
    sourceKind: null,
    revision: 1,
    ...content,
  };
  return [cellName(metric, breakdown), cell];
}

/** Earlier answers by "METRIC" or "METRIC/member". */
export function approved(values: Readonly<Record<string, string>>): Map<string, EarlierAnswer> {
  return new Map(
    Object.entries(values).map(([key, value]) => {
      const [metric = '', breakdown = 'total'] = key.split('/');
      const answer = { kind: 'REPORTED', comparator: '=', value, codes: [], date: null, text: null } as const;
      return [cellName(metric, breakdown), answer];
    }),
  );
}
