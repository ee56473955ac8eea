import type { ReactNode } from 'react';

/** Key figures stand in one ruled row, not in cards. Give it `KeyFigure`s. */
export function KeyFigureRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="grid grid-cols-1 border-line border-b max-lg:divide-y max-lg:divide-line sm:grid-cols-2 lg:grid-flow-col lg:auto-cols-fr lg:grid-cols-none lg:divide-x lg:divide-line"
    >
      {children}
    </section>
  );
}

type Bar = { label: string; value: string; share: number };

type Props = {
  name: ReactNode;
  boundary: ReactNode;
  figure: ReactNode;
  /** The change in words, e.g. <><b>−12.9 %</b> against FY2022</>. */
  change?: ReactNode;
  /** Last year then this year, each 0 to 1 of one scale from a stated zero. */
  bars?: readonly [Bar, Bar] | undefined;
  note?: ReactNode;
  provenance?: ReactNode;
  /** What is not netted: the last column, tinted. */
  apart?: boolean;
};

export function KeyFigure({ name, boundary, figure, change, bars, note, provenance, apart = false }: Props) {
  return (
    <div
      className={`key-figure flex flex-col py-5 lg:py-6 ${apart ? 'bg-paper-2 px-4 lg:px-6' : 'lg:px-6 lg:first:pl-0'}`}
    >
      <h2 className="font-semibold text-note">{name}</h2>
      <p className="text-ink-3 text-label">{boundary}</p>
      <p className="mt-1 text-key tracking-tight">{figure}</p>
      {change ? <p className="mt-2 text-label">{change}</p> : null}
      {bars ? <TwoBars bars={bars} /> : null}
      {note ? <p className="mt-1 text-ink-3 text-label">{note}</p> : null}
      {provenance ? <p className="mt-auto pt-3 text-ink-2 text-label">{provenance}</p> : null}
    </div>
  );
}

function TwoBars({ bars }: { bars: readonly [Bar, Bar] }) {
  return (
    <dl className="mt-1 grid max-w-[300px] grid-cols-[auto_1fr_auto] items-center gap-x-4 text-ink-3 text-label">
      {bars.map(({ label, value, share }, place) => (
        <div key={label} className="col-span-3 grid grid-cols-subgrid items-center">
          <dt>{label}</dt>
          <dd aria-hidden="true">
            <svg
              className="block h-[5px] w-full"
              preserveAspectRatio="none"
              viewBox="0 0 100 5"
              aria-hidden="true"
            >
              <rect
                width={Math.max(0, Math.min(100, share * 100))}
                height="5"
                className={place === 0 ? 'fill-chart-context' : 'fill-accent'}
              />
            </svg>
          </dd>
          <dd className="text-right text-ink-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
