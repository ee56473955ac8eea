import { setTimeout } from 'node:timers/promises';
import { readSaveResult } from '@/components/submissions/save-result';
import type { AnsweredPage } from '../driver/answered-page';
import type { PageForm } from '../driver/page-form';
import type { Person } from '../driver/person';
import type { Random } from '../driver/random';
import { stateAnswered } from '../driver/state-answered';
import type { AcceptedSave } from './accepted-saves';
import { type EveningCell, evening } from './evening';

/** What one person saw. */
export interface EveningTally {
  readonly accepted: AcceptedSave[];
  /** Told that a colleague had saved the cell meanwhile, with both values in sight. */
  stale: number;
  readonly errors: string[];
  /** In milliseconds: each save, each opening of a leaf, each drawing of its page anew after a pause. */
  readonly saving: number[];
  readonly opening: number[];
  readonly drawing: number[];
}

/** As long as the page waits after a save before it is drawn anew. */
const restMs = 1_000;

/**
 * One person's last evening at a browser with scripts: opens the leaf of a cell, unless it is open, types, and goes on,
 * as often as `cells` says; a cell that a colleague saved meanwhile is read again and saved over theirs. `pause` seconds
 * on average between two answers.
 */
export async function spendEvening(
  person: Person,
  cells: readonly EveningCell[],
  { pause, random, mark }: { pause: number; random: Random; mark: number },
): Promise<EveningTally> {
  const tally: EveningTally = { accepted: [], stale: 0, errors: [], saving: [], opening: [], drawing: [] };
  let sheet: Sheet | null = null;
  for (const [turn, cell] of cells.entries()) {
    await setTimeout(random() * 2 * pause * 1000);
    const typed = `${mark * 100 + turn + 1}`;
    if (sheet?.leaf !== cell.leaf) sheet = await openSheet(person, cell, tally);
    for (let tries = 0; tries < 5; tries += 1) {
      const outcome = await save(person, sheet, cell, typed, tally);
      if (outcome !== 'stale') break;
      sheet = await openSheet(person, cell, tally);
    }
    await setTimeout(restMs);
    const drawn = await person.follow(sheet.page.path, { headers: { rsc: '1' } });
    tally.drawing.push(drawn.milliseconds);
    if (drawn.status !== 200) tally.errors.push(`${cell.leaf} drawn anew: ${drawn.status}`);
  }
  return tally;
}

/** An open leaf with its form as it stands in the browser. */
interface Sheet {
  readonly leaf: string;
  readonly page: AnsweredPage;
  readonly form: PageForm;
}

async function openSheet(person: Person, cell: EveningCell, { opening }: EveningTally): Promise<Sheet> {
  const page = await person.get(`/submissions/${evening.period}/${evening.unit}?leaf=${cell.leaf}`);
  opening.push(page.milliseconds);
  return { leaf: cell.leaf, page, form: page.form(`v:${cell.metric}:total`) };
}

/** Sends one question of the page's form, as the page itself does when the question is left. */
async function save(
  person: Person,
  { leaf, page, form }: Sheet,
  { metric }: EveningCell,
  typed: string,
  tally: EveningTally,
): Promise<'saved' | 'stale' | 'error'> {
  form.fill({ [`v:${metric}:total`]: typed, [`k:${metric}`]: 'REPORTED', intent: 'autosave' });
  const own = [...form.fields].filter(
    ([name]) => name.startsWith('$') || !name.includes(':') || name.split(':')[1] === metric,
  );
  const over = Number(form.fields.get(`r:${metric}:total`) ?? 0);
  const answer = await person.call(page, new Map(own));
  tally.saving.push(answer.milliseconds);
  const state = stateAnswered(answer.body);
  if (!state || state.errors.length > 0) {
    const said = state ? state.errors.map(({ code }) => code).join(', ') : answer.text.slice(0, 200);
    tally.errors.push(`${leaf} ${metric}: ${answer.status} ${said}`);
    return 'error';
  }
  const { stale, revisions } = readSaveResult(state.result);
  if (stale.length > 0) {
    tally.stale += 1;
    return 'stale';
  }
  for (const [name, revision] of Object.entries(revisions)) form.fields.set(name, String(revision));
  tally.accepted.push({ leaf, metric, over, typed });
  return 'saved';
}
