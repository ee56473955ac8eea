import type { Viewer } from '@/lib/access/viewer';
import { approve } from '@/lib/submissions/approve';
import { draftsSeen } from '@/lib/submissions/drafts-seen';
import type { UnitForm } from '@/lib/submissions/load-form';
import { isBrokenDown, type Question } from '@/lib/submissions/question';
import { reopen } from '@/lib/submissions/reopen';
import { returnForCorrection } from '@/lib/submissions/return-for-correction';
import type { CellInput } from '@/lib/submissions/save-draft';
import { submit } from '@/lib/submissions/submit';
import { cell, formOf, quarter, save } from '@/lib/submissions/testing/answers';
import type { Random } from '../driver/random';
import type { Effect, Said } from './unit-state';

/** Who works on one unit's quarter. */
export interface Typists {
  readonly unit: string;
  readonly owner: Viewer;
  readonly office: Viewer;
}

/** One verb with what it must do to the ledger, said before it runs. */
export interface Operation {
  readonly effect: Effect;
  readonly run: () => Promise<unknown>;
}

/** The next thing somebody does with the unit's quarter as it stands: type, submit, return, approve, open again. */
export async function nextOperation(typists: Typists, random: Random, mark: string): Promise<Operation> {
  const form = await formOf(typists.unit);
  const { state, revision } = form.submission;
  const decision = { period: quarter, unit: typists.unit, revision, reason: mark };
  if (state === 'APPROVED')
    return { effect: { does: 'reopen' }, run: () => reopen(typists.office, decision) };
  if (state === 'SUBMITTED') {
    return random.chance(0.4)
      ? { effect: { does: 'return' }, run: () => returnForCorrection(typists.office, decision) }
      : { effect: { does: 'approve' }, run: () => approve(typists.office, decision) };
  }
  if (isReady(form) && random.chance(0.4)) {
    const input = { ...decision, seen: draftsSeen(form), message: mark };
    return { effect: { does: 'submit' }, run: () => submit(typists.owner, input) };
  }
  return typing(form, typists, random, mark);
}

/** Some cells of one leaf, or all that submitting needs; every cell carries the mark of its save. */
function typing(form: UnitForm, { unit, owner }: Typists, random: Random, mark: string): Operation {
  const open = form.leaves.filter((leaf) => !isReady({ leaves: [leaf] }));
  const leaf = random.oneOf(open.length > 0 ? open : form.leaves);
  const questions = leaf.questions.filter(({ valueType }) => valueType === 'NUMBER');
  const chosen = questions.filter(({ required }) => required || random.chance(0.3));
  const cells = chosen.map((question): CellInput => {
    const breakdown = isBrokenDown(question)
      ? (form.lists.get(question.list ?? '')?.[0]?.code ?? '')
      : 'total';
    const before = leaf.drafts.get(`${question.metric}/${breakdown}`);
    return cell(question.metric, amountFor(question, random), {
      breakdown,
      revision: before?.revision ?? 0,
      note: mark,
      reason: 'Read from the meter',
    });
  });
  const said = cells.map((each): [string, Said] => [
    `${leaf.code}/${each.metric}/${each.breakdown}`,
    [each.entered, each.note],
  ]);
  const run = async () => {
    const stale = (await save(owner, unit, leaf.code, cells)).filter(({ state }) => state !== 'saved');
    if (stale.length > 0)
      throw new Error(`Of one person's own cells ${stale.length} were ${stale[0]?.state}.`);
  };
  return { effect: { does: 'save', cells: Object.fromEntries(said) }, run };
}

/** Electric vehicles are some of all vehicles; the rest may be anything. */
function amountFor({ metric, decimalsMax }: Question, random: Random): string {
  if (metric === 'FL-EV') return String(random.whole(1, 99));
  if (metric === 'FL-VEH') return String(random.whole(100, 999));
  return decimalsMax === 0 ? String(random.whole(1, 9999)) : `${random.whole(1, 9999)}.${random.whole(1, 9)}`;
}

/** Whether every required question of these leaves has something. */
function isReady({ leaves }: Pick<UnitForm, 'leaves'>): boolean {
  return leaves.every((leaf) => {
    const drafted = new Set([...leaf.drafts.keys()].map((name) => name.split('/')[0]));
    return leaf.questions.every(({ metric, required }) => !required || drafted.has(metric));
  });
}
