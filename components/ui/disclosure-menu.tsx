'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/** A menu that opens without scripts; with them it closes on Escape, on leaving it and on arriving elsewhere. */
export function DisclosureMenu({
  summary,
  label,
  children,
  className = '',
}: {
  summary: ReactNode;
  label?: string;
  children: ReactNode;
  className?: string;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = usePathname();

  const arrivedAt = useRef(path);
  useEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    if (box.current) box.current.open = false;
  }, [path]);

  useEffect(() => {
    const details = box.current;
    if (!details) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    details.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      details.removeEventListener('keydown', close);
    };
  }, []);

  return (
    <details ref={box} className={`menu relative ${className}`}>
      <summary aria-label={label}>{summary}</summary>
      {children}
    </details>
  );
}
