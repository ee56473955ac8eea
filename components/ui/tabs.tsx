import Link from 'next/link';
import type { ReactNode } from 'react';

export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map(({ href, label: name, count, current }) => (
        <Link
          key={href}
          prefetch={false}
          href={href}
          className="tab"
          aria-current={current ? 'page' : undefined}
        >
          {name}
          {count === undefined ? null : <span className="font-normal text-ink-3 text-label"> {count}</span>}
        </Link>
      ))}
    </nav>
  );
}
