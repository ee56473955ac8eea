import { TextLink } from './text-link';

type Step = { href: string; label: string };

/** Keyset pages: only the neighbours are known, so only they are offered. */
export function Pagination({ label, previous, next }: { label: string; previous?: Step; next?: Step }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="mt-4 flex justify-between text-note">
      <span>
        {previous ? <TextLink href={previous.href} rel="prev">{`‹ ${previous.label}`}</TextLink> : null}
      </span>
      <span>{next ? <TextLink href={next.href} rel="next">{`${next.label} ›`}</TextLink> : null}</span>
    </nav>
  );
}
