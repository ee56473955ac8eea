/** First stop of the keyboard: over the frame, straight to the page. */
export function SkipLink({ label, target = 'main' }: { label: string; target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="link sr-only bg-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:p-2"
    >
      {label}
    </a>
  );
}
