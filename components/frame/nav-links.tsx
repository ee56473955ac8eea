'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type NavItem = { key: string; href: string; label: string };

/** The rooms this person may enter, the one they are in marked; drawn on the server as well. */
export function NavLinks({
  label,
  items,
  column = false,
}: {
  label: string;
  items: readonly NavItem[];
  column?: boolean;
}) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      <ul className={column ? 'divide-y divide-line border-line border-b' : 'flex gap-x-6'}>
        {items.map(({ key, href, label: name }) => (
          <li key={key}>
            <Link
              prefetch={false}
              href={href}
              aria-current={isWithin(path, href) ? 'page' : undefined}
              className={
                column
                  ? 'flex min-h-11 items-center px-4 text-body aria-[current]:font-semibold aria-[current]:text-accent'
                  : 'nav-link'
              }
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
