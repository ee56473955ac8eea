import { setTimeout } from 'node:timers/promises';
import type { AnsweredPage } from '../driver/answered-page';
import type { Person } from '../driver/person';
import type { Random } from '../driver/random';
import type { AcceptedSave } from './accepted-saves';
import { type EveningCell, evening } from './evening';

/** What one person saw. */
export interface EveningTally {
  readonly accepted: AcceptedSave[];
  /** Told that a colleague had saved the cell meanwhile, with both values in sight. */
  stale: number;
  readonly errors: string[];
  readonly milliseconds: number[];
}

/**
 * One person's last evening: opens the leaf of a cell, types, saves, as often as `cells` says; a cell that a colleague
 * saved meanwhile is read again and saved over theirs. `pause` seconds on average between two saves.
 */
export async function spendEvening(
  person: Person,
  cells: readonly EveningCell[],
  { pause, random, mark }: { pause: number; random: Random; mark: number },
): Promise<EveningTally> {
  const tally: EveningTally = { accepted: [], stale: 0, errors: [], milliseconds: [] };
  for (const [turn, cell] of cells.entries()) {
    await setTimeout(random() * 2 * pause * 1000);
    const typed = `${mark * 100 + turn + 1}`;
    let page = await person.get(`/submissions/${evening.period}/${evening.unit}?leaf=${cell.leaf}`);
    for (let tries = 0; tries < 5; tries += 1) {
      const { over, answer } = await save(person, page, cell, typed);
      tally.milliseconds.push(answer.milliseconds);
      page = answer;
      const outcome = outcomeOf(answer, cell);
      if (outcome === 'saved') tally.accepted.push({ leaf: cell.leaf, metric: cell.metric, over, typed });
      if (outcome === 'stale') tally.stale += 1;
      if (outcome === 'error')
        tally.errors.push(`${cell.leaf} ${cell.metric}: ${answer.status} ${answer.text.slice(0, 200)}`);
      if (outcome !== 'stale') break;
    }
  }
  return tally;
}

/** Sends one question of the page's form, as the page itself does when the question is left. */
async function save(person: Person, page: AnsweredPage, { metric }: EveningCell, typed: string) {
  const form = page.form(`v:${metric}:total`);
  for (const name of form.fields.keys()) {
    const [, about] = name.split(':');
    if (about !== undefined && !name.startsWith('$') && about !== metric) form.fields.delete(name);
  }
  const over = Number(form.fields.get(`r:${metric}:total`) ?? 0);
  form.fill({ [`v:${metric}:total`]: typed, [`k:${metric}`]: 'REPORTED' });
  return { over, answer: await person.send(page, form, 'save') };
}

function outcomeOf(answer: AnsweredPage, { metric }: EveningCell): 'saved' | 'stale' | 'error' {
  if (answer.status !== 200) return 'error';
  if (answer.root.querySelector(`a[href="#v-${metric}-total"]`)) return 'stale';
  return answer.root.querySelector('main [role=status]') ? 'saved' : 'error';
}
