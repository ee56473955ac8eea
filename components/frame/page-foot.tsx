/** The frame's foot: one quiet sentence. */
export function PageFoot({ promise }: { promise: string }) {
  return (
    <footer className="mt-16 border-line border-t" data-print="none">
      <p className="page py-4 text-ink-3 text-label">{promise}</p>
    </footer>
  );
}
