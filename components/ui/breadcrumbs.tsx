import type { ReactNode } from 'react';
import { TextLink } from './text-link';

export type Crumb = { label: ReactNode; href?: string };

/** The way here from the top; the last one is this page and has no `href`. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-2 text-note">
        {crumbs.map(({ label: name, href }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: crumbs have no identity beyond their place
          <li key={place} className="flex gap-x-2">
            {place > 0 ? <span aria-hidden="true">/</span> : null}
            {href ? (
              <TextLink href={href}>{name}</TextLink>
            ) : (
              <span aria-current="page" className="text-ink-2">
                {name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
