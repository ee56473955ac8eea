import type { Viewer } from '../access/viewer';
import { type Change, change } from '../calculation/change';
import { type Comparator, combine } from '../calculation/comparator';
import { canonical, decimal, total } from '../calculation/decimal';
import { reader } from '../db/reader';
import { type Finding, findingOf } from './findings';
import type { Stated } from './lay-out-leaf';
import { cellName, type EarlierAnswer, type LeafForm } from './leaf-form';
import { breakdownsOf, isBrokenDown, type ListMember, type Question } from './question';
import { reachForm } from './reach-form';
import { totalOf } from './read-question';

/** One amount beside last quarter and the same quarter last year. */
export interface ComparedAmount {
  readonly now: Stated;
  readonly lastQuarter: Stated;
  readonly lastYear: Stated;
  readonly change: Change | null;
  readonly changeOnYear: Change | null;
}

export interface ComparedLeaf extends ComparedAmount {
  readonly leaf: { readonly code: string; readonly nameEn: string; readonly nameZh: string };
  /** What was said instead of a number. */
  readonly kind: EarlierAnswer['kind'] | null;
  readonly text: string | null;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly note: string;
  readonly direct: boolean;
  readonly hash: string | null;
  readonly version: number | null;
}

export interface ComparedQuestion extends ComparedAmount {
  readonly question: Question;
  /** Of metrics whose members are never added, the member this row speaks of. */
  readonly member: ListMember | null;
  readonly leaves: readonly ComparedLeaf[];
}

export interface FoundHere extends Finding {
  /** What the data owner said about it; empty where nothing. */
  readonly note: string;
  readonly metric: string;
  readonly member: string | null;
  readonly leaf: string;
}

export interface ComparedSubmission {
  readonly sections: readonly { readonly topic: string; readonly rows: readonly ComparedQuestion[] }[];
  /** The gravest first; a row's number is its place here. */
  readonly findings: readonly FoundHere[];
  readonly answers: { readonly asked: number; readonly answered: number; readonly estimated: number };
}

/**
 * A unit's submitted answers beside those approved for last quarter and for the same quarter last year: sums over its
 * leaves as answered (shares of ownership come in above the unit), and leaf by leaf. Null where it is not visible.
 */
export async function compareSubmission(
  viewer: Viewer,
  periodCode: string,
  unitCode: string,
): Promise<ComparedSubmission | null> {
  const form = await reachForm(reader(), viewer, periodCode, unitCode);
  if (!form) return null;
  const questions = new Map(
    form.leaves.flatMap((leaf) => leaf.questions.map((asked) => [asked.metric, asked])),
  );
  const rows = [...questions.values()]
    .flatMap((question) => rowsOf(question, form.leaves, form.lists))
    .filter((row) => row.leaves.length > 0);
  const findings = rows
    .flatMap(({ question, member, leaves }) =>
      question.valueType === 'NUMBER'
        ? leaves.flatMap((leaf): FoundHere[] => {
            const { now, lastQuarter, lastYear } = leaf;
            const finding = findingOf({
              now: now.total,
              lastQuarter: lastQuarter.total,
              lastYear: lastYear.total,
            });
            const at = { metric: question.metric, member: member?.code ?? null, leaf: leaf.leaf.code };
            return finding ? [{ ...finding, ...at, note: leaf.note }] : [];
          })
        : [],
    )
    .sort((a, b) => weight(a) - weight(b));
  const topics = [...new Set(rows.map(({ question }) => question.topic))];
  const required = form.leaves.flatMap((leaf) =>
    leaf.questions.filter((asked) => asked.required).map((asked) => saidBy(leaf, asked, form.lists)),
  );
  const submitted = form.leaves.flatMap((leaf) => [...leaf.submitted.values()]);
  return {
    sections: topics.map((topic) => ({
      topic,
      rows: rows.filter(({ question }) => question.topic === topic),
    })),
    findings,
    answers: {
      asked: required.length,
      answered: required.filter((said) => said.length > 0).length,
      estimated: submitted.filter(({ kind }) => kind === 'ESTIMATED').length,
    },
  };
}

/** Surely wrong first, then what nobody explained, then what a note explains. */
function weight({ severity, note }: FoundHere): number {
  if (severity === 'red') return 0;
  return note === '' ? 1 : 2;
}

type Lists = ReadonlyMap<string, readonly ListMember[]>;

const saidBy = (leaf: LeafForm, question: Question, lists: Lists) =>
  breakdownsOf(question, lists).flatMap((breakdown) => {
    const answer = leaf.submitted.get(cellName(question.metric, breakdown));
    return answer ? [answer] : [];
  });

function rowsOf(question: Question, leaves: readonly LeafForm[], lists: Lists): ComparedQuestion[] {
  const asked = leaves.filter((leaf) => leaf.questions.some(({ metric }) => metric === question.metric));
  const apart = isBrokenDown(question) && question.orgRule === 'sum_within_breakdown';
  const members = apart && question.list !== null ? (lists.get(question.list) ?? []) : [null];
  return members.map((member) => {
    const breakdowns = member === null ? breakdownsOf(question, lists) : [member.code];
    const compared = asked
      .map((leaf) => compareLeaf(question, leaf, breakdowns))
      .filter(({ kind, lastQuarter }) => kind !== null || lastQuarter.total !== null);
    return { question, member, leaves: compared, ...together(question, compared) };
  });
}

function compareLeaf(question: Question, leaf: LeafForm, breakdowns: readonly string[]): ComparedLeaf {
  const pick = <T>(answers: ReadonlyMap<string, T>): T[] =>
    breakdowns.flatMap((breakdown) => {
      const answer = answers.get(cellName(question.metric, breakdown));
      return answer === undefined ? [] : [answer];
    });
  const answers = pick(leaf.submitted);
  const given = answers.filter(({ kind }) => kind === 'REPORTED' || kind === 'ESTIMATED');
  const first = given.find(({ kind }) => kind === 'ESTIMATED') ?? given[0] ?? answers[0];
  const { code, nameEn, nameZh } = leaf;
  return {
    leaf: { code, nameEn, nameZh },
    kind: first?.kind ?? null,
    text: first?.text ?? first?.date ?? null,
    codes: [...new Set(given.flatMap((answer) => answer.codes))].sort(),
    reason: first?.reason ?? '',
    note: answers.map(({ note }) => note).find((note) => note !== '') ?? '',
    direct: question.direct,
    hash: first?.hash ?? null,
    version: first?.version ?? null,
    ...held(
      question,
      totalOf(question, answers),
      totalOf(question, pick(leaf.lastQuarter)),
      totalOf(question, pick(leaf.lastYear)),
    ),
  };
}

function held(question: Question, now: Stated, lastQuarter: Stated, lastYear: Stated): ComparedAmount {
  const against = (before: Stated) =>
    question.valueType === 'NUMBER'
      ? change(question, { value: now.total, ...now }, { value: before.total, ...before })
      : null;
  return { now, lastQuarter, lastYear, change: against(lastQuarter), changeOnYear: against(lastYear) };
}

/** The sum over leaves; codes are counted once, and shares cannot be added. */
function together(question: Question, leaves: readonly ComparedLeaf[]): ComparedAmount {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  const added = (pick: (leaf: ComparedLeaf) => Stated): Stated => {
    const stated = leaves.map(pick).filter((amount) => amount.total !== null);
    const comparator: Comparator = combine(stated.map((amount) => amount.comparator));
    if (stated.length === 0 || question.kind === 'weighted_average') return { total: null, comparator };
    return { total: canonical(total(stated.map((amount) => decimal(amount.total ?? '0')))), comparator };
  };
  const now =
    question.valueType === 'CODES'
      ? { total: String(new Set(leaves.flatMap((leaf) => leaf.codes)).size), comparator: '=' as const }
      : added((leaf) => leaf.now);
  return held(
    question,
    now,
    added((leaf) => leaf.lastQuarter),
    added((leaf) => leaf.lastYear),
  );
}
