/** What saving said in `FormState.result`: cells that somebody else changed, and the revisions that stand now. */
export type SaveResult = {
  stale: readonly { field: string; message: string; theirs: string }[];
  /** By the name of the hidden field that carries it. */
  revisions: Readonly<Record<string, number>>;
};

const nothing: SaveResult = { stale: [], revisions: {} };

export function readSaveResult(result: string | undefined): SaveResult {
  return result ? (JSON.parse(result) as SaveResult) : nothing;
}
