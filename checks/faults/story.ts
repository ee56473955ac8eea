import { setTimeout } from 'node:timers/promises';
import type { RunningApp } from '../driver/app';
import type { Person } from '../driver/person';

export interface Health {
  readonly status: number;
  readonly milliseconds: number;
  readonly database: { readonly ok: boolean };
  readonly storage: { readonly ok: boolean; readonly trouble: string | null };
}

/** What one fault did, told step by step; what should not have happened is kept. */
export class Story {
  readonly broken: string[] = [];

  constructor(readonly name: string) {
    console.log(name);
  }

  tell(sentence: string): void {
    console.log(`  ${sentence}`);
  }

  /** Says that something holds, or that it does not. */
  demand(holds: boolean, sentence: string): void {
    this.tell(`${holds ? 'yes' : 'NO '}  ${sentence}`);
    if (!holds) this.broken.push(`${this.name}: not so: ${sentence}`);
  }
}

export async function askHealth(app: RunningApp): Promise<Health> {
  const began = performance.now();
  const response = await fetch(`${app.url}/api/health`);
  const told = (await response.json()) as Omit<Health, 'status' | 'milliseconds'>;
  return { ...told, status: response.status, milliseconds: performance.now() - began };
}

/** Seconds until the app is well again; throws after a minute. */
export async function untilWell(app: RunningApp): Promise<number> {
  const began = performance.now();
  while ((await askHealth(app)).status !== 200) {
    if (performance.now() - began > 60_000) throw new Error('The app did not become well within a minute.');
    await setTimeout(200);
  }
  return (performance.now() - began) / 1000;
}

export const FORM = '/submissions/fy2024-q1/cainiao?leaf=cainiao-post';
export const OWNER = 'owner.cainiao@demo.example';

/** Types into the first cell of the form and saves; the page that came back, and what its cell then says. */
export async function saveCell(person: Person, typed: string, from?: Awaited<ReturnType<Person['get']>>) {
  const page = from ?? (await person.get(FORM));
  const name = page.root.querySelector('input[name^="v:"]')?.getAttribute('name') ?? '';
  const answer = await person.send(page, page.form(name).fill({ [name]: typed }), 'save');
  const kept = answer.root.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? null;
  return {
    answer,
    kept,
    saved: answer.status === 200 && answer.root.querySelector('main [role=status]') !== null,
  };
}

/** What the cell says now. */
export async function readCell(person: Person): Promise<string | null> {
  const page = await person.get(FORM);
  return page.root.querySelector('input[name^="v:"]')?.getAttribute('value') ?? null;
}
