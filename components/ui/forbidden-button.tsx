/**
 * An act that the state of things forbids: dashed, still reachable by keyboard, its reason beside it and read with it.
 * `id` ties the two and must be unique on the page.
 */
export function ForbiddenButton({ id, label, reason }: { id: string; label: string; reason: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:w-full">
      <span id={`${id}-reason`} className="text-note text-ink-2">
        {reason}
      </span>
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={`${id}-reason`}
        className="button button-forbidden"
      >
        {label}
      </button>
    </span>
  );
}
