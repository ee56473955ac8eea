const width = 176;

type Props = {
  /** All of them 0 to 1 of one scale for the table. */
  place: number;
  aggregate: number;
  /** On the better side of the aggregate. */
  better: boolean;
};

/** One ratio on a scale, the aggregate as a line through all rows. Never a truncated bar. The figure beside it is the text. */
export function DotStrip({ place, aggregate, better }: Props) {
  const x = 6 + Math.max(0, Math.min(1, place)) * (width - 12);
  const line = 6 + Math.max(0, Math.min(1, aggregate)) * (width - 12);
  return (
    <svg
      className="inline-block h-[18px] w-[176px] overflow-visible align-middle"
      viewBox={`0 0 ${width} 18`}
      aria-hidden="true"
    >
      <line x1="0" x2={width} y1="9" y2="9" className="stroke-line" />
      <line x1={line} x2={line} y1="-6" y2="24" className="stroke-accent" strokeWidth="1.5" />
      <circle cx={x} cy="9" r="5" className={better ? 'fill-accent' : 'fill-chart-ochre'} />
    </svg>
  );
}
