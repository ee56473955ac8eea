/** A part of a whole, drawn from zero; its number stands behind it. `share` is 0 to 1 of the longest bar's scale. */
export function ShareBar({ share, text }: { share: number; text: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg className="h-[9px] w-[112px] flex-none" viewBox="0 0 112 9" aria-hidden="true">
        <rect width={Math.max(0, Math.min(112, share * 112))} height="9" className="fill-accent" />
      </svg>
      <span className="text-ink-2 text-label">{text}</span>
    </span>
  );
}
