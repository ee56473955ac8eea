/** How far: the words and the bar say the same, e.g. label "65 of 72 answered". */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  return <progress className="progress" aria-label={label} value={value} max={Math.max(max, 1)} />;
}
