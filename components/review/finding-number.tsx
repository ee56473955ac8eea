type Props = { number: number; severity: 'red' | 'amber' };

/** The number that ties a finding to its row. */
export function FindingNumber({ number, severity }: Props) {
  const tone = severity === 'red' ? 'border-red text-red' : 'border-amber text-amber';
  return (
    <span
      className={`inline-flex h-5 min-w-5 items-center justify-center self-start rounded-[10px] border px-1 font-semibold text-label ${tone}`}
    >
      {number}
    </span>
  );
}
