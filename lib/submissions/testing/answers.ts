import type { Viewer } from '../../access/viewer';
import { reader } from '../../db/reader';
import type { CellContent } from '../draft-cell';
import { draftsSeen } from '../drafts-seen';
import { loadForm, type UnitForm } from '../load-form';
import { type CellInput, type SavedCell, saveDraft } from '../save-draft';
import { submit } from '../submit';
import type { SmallUnits } from './small-units';

export const quarter = 'fy2024-q1';

/** A cell as the form would send it. */
export function cell(
  metric: string,
  entered: string,
  more: Partial<CellContent> & { breakdown?: string; revision?: number } = {},
): CellInput {
  const said = { kind: 'REPORTED', comparator: '=', reason: '', note: '', sourceKind: null } as const;
  return { breakdown: 'total', revision: 0, ...said, metric, entered, ...more };
}

/** Saves cells of one leaf. */
export function save(
  viewer: Viewer,
  unit: string,
  leaf: string,
  cells: readonly CellInput[],
): Promise<SavedCell[]> {
  return saveDraft(viewer, { period: quarter, unit, leaf, cells });
}

/** The unit's quarter as the ledger has it. */
export async function formOf(unit: string): Promise<UnitForm> {
  const form = await loadForm(reader(), quarter, unit);
  if (!form) throw new Error(`No form of ${unit}.`);
  return form;
}

/** Answers everything that north must answer: some of it, and 100 of whatever else is required. */
export async function answerAll(viewer: Viewer, { north, fleet, wind }: SmallUnits): Promise<void> {
  await answerRequired(viewer, north, fleet, [cell('EN-DIESEL-MOB', '12,000')]);
  await save(viewer, north, wind, [cell('EN-WIND-PURCH', '450 GWh')]);
}

/** Answers what a fleet must answer: its vehicles, what is given, and 100 of whatever else is required. */
export async function answerRequired(
  viewer: Viewer,
  unit: string,
  fleet: string,
  more: readonly CellInput[] = [],
): Promise<void> {
  const given = [
    cell('FL-EV', '33', { breakdown: 'own' }),
    cell('FL-VEH', '100', { breakdown: 'own' }),
    ...more,
  ];
  const { leaves } = await formOf(unit);
  const asked = leaves.find(({ code }) => code === fleet)?.questions ?? [];
  const rest = asked.filter(
    ({ metric, required }) => required && !given.some((one) => one.metric === metric),
  );
  await save(viewer, unit, fleet, [...given, ...rest.map(({ metric }) => cell(metric, '100'))]);
}

/** Submits what stands there now. */
export async function submitNow(
  viewer: Viewer,
  unit: string,
  message = '',
): Promise<{ version: number; frozen: number }> {
  const form = await formOf(unit);
  const { revision } = form.submission;
  return submit(viewer, { period: quarter, unit, revision, seen: draftsSeen(form), message });
}
