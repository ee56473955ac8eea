const width = 72;

type Props = {
  /** −1 to 1 of the table's one scale; beyond it the bar is cut at the edge, its number stands beside it. */
  share: number;
  tone?: 'accent' | 'ochre' | 'plain' | 'red' | 'amber';
  /** Half-width of the band inside which no comment is asked, on the same scale (±20 %). */
  band?: number;
};

const fill = {
  accent: 'fill-accent',
  ochre: 'fill-chart-ochre',
  plain: 'fill-ink-3',
  red: 'fill-red',
  amber: 'fill-amber',
} as const;

/** A change in a row: the axis in the middle, falls to the left, rises to the right. The number beside it is the text. */
export function ChangeBar({ share, tone = 'accent', band }: Props) {
  const middle = width / 2;
  const length = Math.min(1, Math.abs(share)) * middle;
  return (
    <svg
      className="inline-block h-[18px] w-[72px] align-middle"
      viewBox={`0 0 ${width} 18`}
      aria-hidden="true"
    >
      {band ? <rect x={middle * (1 - band)} width={width * band} height="18" className="fill-line" /> : null}
      <line x1={middle} x2={middle} y2="18" className="stroke-line-2" />
      {share === 0 ? null : (
        <rect
          x={share < 0 ? middle - length : middle}
          y="5.5"
          width={Math.max(length, 1.5)}
          height="7"
          className={fill[tone]}
        />
      )}
    </svg>
  );
}
