import type { EveningCell } from './evening';

/** A save that the app said it had taken: what was typed, over which revision. */
export interface AcceptedSave {
  readonly leaf: string;
  readonly metric: string;
  readonly over: number;
  readonly typed: string;
}

/**
 * What was lost, in sentences: each taken save stands on the one before it, none of two over the same revision, and
 * the last one taken is what the ledger has. Pure.
 */
export function lostUpdates(
  before: readonly EveningCell[],
  accepted: readonly AcceptedSave[],
  after: readonly EveningCell[],
): string[] {
  const found = new Map(after.map((cell) => [nameOf(cell), cell]));
  return before.flatMap((start) => {
    const name = nameOf(start);
    const saves = accepted.filter((save) => nameOf(save) === name).sort((a, b) => a.over - b.over);
    const broken = saves.flatMap((save, place) =>
      save.over === start.revision + place
        ? []
        : [`${name}: save ${place + 1} was taken over revision ${save.over}, not ${start.revision + place}`],
    );
    const { revision, entered } = found.get(name) ?? { revision: 0, entered: '' };
    const typed = saves.at(-1)?.typed ?? start.entered;
    if (revision !== start.revision + saves.length) {
      broken.push(`${name}: ${saves.length} saves were taken, the ledger is at revision ${revision}`);
    }
    if (entered !== typed) broken.push(`${name}: “${typed}” was taken last, the ledger has “${entered}”`);
    return broken;
  });
}

const nameOf = ({ leaf, metric }: { leaf: string; metric: string }): string => `${leaf}/${metric}`;
