import type { Place } from '@/lib/calculation/formula';

type Props = { formula: string; places: readonly Place[] };

/** A formula as it was typed, every part in which something is wrong underlined; behind its end a mark of its own. */
export function MarkedFormula({ formula, places }: Props) {
  const cuts = [...new Set(places.flatMap(({ from, to }) => [from, to]))].filter(
    (cut) => cut < formula.length,
  );
  const edges = [0, ...cuts.filter((cut) => cut > 0), formula.length].sort((a, b) => a - b);
  const pieces = edges.slice(1).map((to, place) => ({ from: edges[place] ?? 0, to }));
  const wrong = (at: number) => places.some(({ from, to }) => from <= at && at < to);
  const beyond = places.some(({ from }) => from >= formula.length);
  return (
    <p className="font-mono text-body leading-8 break-words">
      {pieces.map(({ from, to }) =>
        wrong(from) ? (
          <mark key={from} className="formula-wrong">
            {formula.slice(from, to)}
          </mark>
        ) : (
          <span key={from}>{formula.slice(from, to)}</span>
        ),
      )}
      {beyond ? <mark className="formula-wrong">&nbsp;&nbsp;</mark> : null}
    </p>
  );
}
