import { change } from '../calculation/change';
import { add, canonical, type Decimal, decimal, multiply, subtract, total } from '../calculation/decimal';
import { boundRules, noteworthyChange, stageChain, wasteTolerance } from './answer-rules';
import { isBlank } from './draft-cell';
import { byMetric, type LeafForm } from './leaf-form';
import { isBrokenDown, type ListMember } from './question';
import { type ReadQuestion, readQuestions, totalBefore } from './read-question';

/** Something to put right (error, blocks) or to explain (warning). */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** A key of messages/errors for what cannot be read, else of messages/submissions.problems. */
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  /** Numbers of the sentence in the metric's unit, canonical; display formats them. */
  readonly figures: Readonly<Record<string, string>>;
  /** The other metrics the sentence names. */
  readonly others: readonly string[];
  readonly leaf: string;
  readonly metric: string;
  readonly breakdown: string;
}

type Found = Pick<Problem, 'severity' | 'code' | 'metric'> & Partial<Problem>;
type Lists = ReadonlyMap<string, readonly ListMember[]>;
type Reading = ReadonlyMap<string, ReadQuestion>;

/**
 * All that stands between a unit's drafted answers and their submission, leaf by leaf in the order asked. `cover`: what
 * the certificate ledger covers of each leaf that is asked. Pure.
 */
export function checkAnswers(
  leaves: readonly LeafForm[],
  lists: Lists,
  cover: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  return leaves.flatMap((leaf) => {
    const reading = readQuestions(leaf, lists);
    const found = [
      ...[...reading.values()].flatMap((read) => checkQuestion(read, leaf, lists)),
      ...checkBounds(reading),
      ...checkStages(reading),
      ...checkCertificates(reading, cover.get(leaf.code)),
      ...checkWaste(reading),
    ];
    return found.map((problem) => ({
      values: {},
      figures: {},
      others: [],
      breakdown: fieldOf(reading, problem.metric),
      ...problem,
      leaf: leaf.code,
    }));
  });
}

/** Where a sentence about a whole question leads: its first cell that can be typed in. */
function fieldOf(reading: Reading, metric: string): string {
  const read = reading.get(metric);
  if (!read || !isBrokenDown(read.question)) return 'total';
  return (
    read.cells.find(({ breakdown, cell }) => breakdown !== 'total' && !isBlank(cell))?.breakdown ?? 'total'
  );
}

function checkQuestion(read: ReadQuestion, leaf: LeafForm, lists: Lists): Found[] {
  const { question } = read;
  const { metric } = question;
  const found: Found[] = [];
  if (question.required && read.status === 'open') {
    found.push({ severity: 'error', code: 'required-unanswered', metric });
  }
  for (const { breakdown, cell, read: answer } of read.cells) {
    const at = { metric, breakdown };
    if (answer.state === 'unreadable') {
      found.push({ severity: 'error', code: answer.code, values: answer.values, ...at });
    }
    if (answer.state === 'none' && cell.reason.trim() === '') {
      found.push({ severity: 'error', code: 'reason-missing', ...at });
    }
    if (answer.state === 'answered' && cell.comparator !== '=' && !question.allowComparator) {
      found.push({ severity: 'error', code: 'comparator-not-allowed', ...at });
    }
    if (answer.state === 'answered' && cell.kind === 'ESTIMATED' && cell.note.trim() === '') {
      found.push({ severity: 'warning', code: 'estimate-without-method', ...at });
    }
    if (answer.state === 'answered' && question.direct && cell.reason.trim() === '') {
      found.push({ severity: 'warning', code: 'direct-without-reason', ...at });
    }
  }
  found.push(...leftEmpty(read, leaf), ...fellOrJumped(read, leaf, lists));
  return found;
}

/** What was once submitted cannot vanish; a whole said to be n/a gives way to members. */
function leftEmpty({ question, cells, status }: ReadQuestion, leaf: LeafForm): Found[] {
  const submitted = byMetric(leaf.submitted).get(question.metric);
  if (!submitted) return [];
  const said = new Set(cells.filter(({ read }) => read.state !== 'blank').map(({ breakdown }) => breakdown));
  const { metric } = question;
  return [...submitted.keys()].flatMap((breakdown): Found[] => {
    if (said.has(breakdown)) return [];
    if (breakdown === 'total' && isBrokenDown(question) && status !== 'open') return [];
    return [{ severity: 'error', code: 'submitted-left-empty', metric, breakdown }];
  });
}

function fellOrJumped(
  { question, cells, total: now, comparator }: ReadQuestion,
  leaf: LeafForm,
  lists: Lists,
): Found[] {
  const before = totalBefore(question, leaf.lastQuarter, lists);
  if (now === null || before.total === null) return [];
  const at = { metric: question.metric, figures: { previous: before.total } };
  const cumulative = question.kind === 'cumulative' || question.kind === 'cumulative_distinct';
  if (cumulative && decimal(now).lt(decimal(before.total))) {
    return [{ severity: 'error', code: 'cumulative-fell', ...at }];
  }
  const moved = change(
    { unit: '' },
    { value: now, comparator },
    { value: before.total, comparator: before.comparator },
  );
  const noted = cells.some(({ cell }) => cell.note.trim() !== '');
  if (noted || !moved?.relative || decimal(moved.relative).abs().lte(decimal(noteworthyChange))) return [];
  return [{ severity: 'warning', code: 'changed-much', ...at, values: { relative: moved.relative } }];
}

const exact = (reading: Reading, metric: string): Decimal | null => {
  const read = reading.get(metric);
  return read?.total != null && read.comparator === '=' ? decimal(read.total) : null;
};

const sumOf = (reading: Reading, metrics: readonly string[]): Decimal | null => {
  const amounts = metrics.map((metric) => exact(reading, metric)).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : total(amounts);
};

function checkBounds(reading: Reading): Found[] {
  return boundRules.flatMap((rule): Found[] => {
    const bound = sumOf(reading, rule.others);
    const own = exact(reading, rule.metric);
    const added = rule.with === undefined ? null : exact(reading, rule.with);
    if (bound === null || (own === null && added === null)) return [];
    const amount = add(own ?? decimal('0'), added ?? decimal('0'));
    const { code, severity, metric, others } = rule;
    const broken = code === 'at-least' ? amount.lt(bound) : amount.gt(bound);
    const figures = { amount: canonical(amount), bound: canonical(bound) };
    const withOther = rule.with === undefined ? code : 'together-at-most';
    const names = rule.with === undefined ? others : [...others, rule.with];
    if (broken) return [{ severity, code: withOther, metric, others: names, figures }];
    return rule.byMember ? memberBounds(reading, metric, others[0] ?? '', severity) : [];
  });
}

function memberBounds(reading: Reading, metric: string, other: string, severity: Found['severity']): Found[] {
  const amounts = memberAmounts(reading.get(metric));
  const bounds = memberAmounts(reading.get(other));
  return [...amounts].flatMap(([breakdown, amount]): Found[] => {
    const bound = bounds.get(breakdown);
    if (!bound || amount.lte(bound)) return [];
    const figures = { amount: canonical(amount), bound: canonical(bound) };
    return [{ severity, code: 'at-most', metric, breakdown, others: [other], figures }];
  });
}

function memberAmounts(read: ReadQuestion | undefined): Map<string, Decimal> {
  return new Map(
    (read?.cells ?? []).flatMap(({ breakdown, read: answer }) =>
      answer.state === 'answered' && answer.content.value !== null
        ? [[breakdown, decimal(answer.content.value)] as const]
        : [],
    ),
  );
}

function checkStages(reading: Reading): Found[] {
  const { metric, stages } = stageChain;
  const amounts = memberAmounts(reading.get(metric));
  const answered = stages.filter((stage) => amounts.has(stage));
  return answered.slice(1).flatMap((breakdown, place): Found[] => {
    const earlier = answered[place] ?? '';
    const [amount, bound] = [amounts.get(breakdown), amounts.get(earlier)];
    if (!amount || !bound || amount.lte(bound)) return [];
    const figures = { amount: canonical(amount), bound: canonical(bound) };
    return [
      { severity: 'error', code: 'stage-above-earlier', metric, breakdown, figures, values: { earlier } },
    ];
  });
}

/** Certificates beyond the ledger cover nothing, nor beyond the electricity they are matched with (calculation-rules §4). */
function checkCertificates(reading: Reading, covered: string | undefined): Found[] {
  const claimed = reading.get('EN-GEC')?.total;
  if (covered !== undefined && claimed != null && decimal(claimed).gt(decimal(covered))) {
    return [{ severity: 'error', code: 'certificates-above-ledger', metric: 'EN-GEC', figures: { covered } }];
  }
  const certificates = exact(reading, 'EN-GEC');
  const electricity = sumOf(reading, ['EN-EL-GRID', 'EN-PV-SELF']);
  if (!certificates || !electricity || certificates.lte(electricity)) return [];
  const excess = canonical(subtract(certificates, electricity));
  return [
    { severity: 'warning', code: 'certificates-above-electricity', metric: 'EN-GEC', figures: { excess } },
  ];
}

/** Waste diverted and disposed of against waste generated. */
function checkWaste(reading: Reading): Found[] {
  const generated = sumOf(reading, ['WA-HAZ', 'WA-NHAZ']);
  const treated = sumOf(reading, ['WA-DIV', 'WA-DISP']);
  if (!generated || !treated || generated.isZero()) return [];
  const difference = subtract(treated, generated).abs();
  if (difference.lte(multiply(generated, decimal(wasteTolerance)))) return [];
  const metric = exact(reading, 'WA-DIV') ? 'WA-DIV' : 'WA-DISP';
  const figures = { treated: canonical(treated), generated: canonical(generated) };
  return [{ severity: 'warning', code: 'waste-does-not-balance', metric, figures }];
}
