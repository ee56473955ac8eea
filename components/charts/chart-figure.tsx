import type { ReactNode } from 'react';
import { Details } from '../ui/details';

type Props = {
  /** The finding, as a heading. */
  finding: ReactNode;
  /** What is measured and in which unit. */
  measure: ReactNode;
  /** One sentence that says what the picture shows. */
  summary: ReactNode;
  /** The data table: the same numbers, one step away, and the form that can be read aloud. */
  table: ReactNode;
  /** The words on that step. */
  showAsTable: string;
  /** `QuarterBars` or `LineTrend`. */
  children: ReactNode;
};

/** A picture that proves its heading; the table beneath it says the same to everyone. */
export function ChartFigure({ finding, measure, summary, table, showAsTable, children }: Props) {
  return (
    <figure className="min-w-0">
      <figcaption>
        <h3 className="font-semibold text-note">{finding}</h3>
        <p className="text-ink-3 text-label">{measure}</p>
      </figcaption>
      <div className="mt-3">{children}</div>
      <p className="mt-2 max-w-[720px] text-ink-2 text-note">{summary}</p>
      <div className="mt-1">
        <Details summary={showAsTable}>{table}</Details>
      </div>
    </figure>
  );
}
