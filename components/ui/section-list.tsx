'use client';

import { useEffect, useState } from 'react';

export type Section = { id: string; label: string };

/** The sections of this page, numbered; the one being read is marked once scripts run. */
export function SectionList({ label, sections }: { label: string; sections: readonly Section[] }) {
  const current = useSectionInView(sections);
  return (
    <nav aria-label={label}>
      <p className="mb-1 hidden text-ink-3 text-label lg:block">{label}</p>
      <ol className="section-list">
        {sections.map(({ id, label: name }, place) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              <span className="w-4 flex-none">{place + 1}</span>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function useSectionInView(sections: readonly Section[]): string | undefined {
  const [current, setCurrent] = useState(sections[0]?.id);
  const ids = sections.map(({ id }) => id).join(' ');
  useEffect(() => {
    const read = () => {
      const passed = ids.split(' ').filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight / 3;
      });
      setCurrent(passed.at(-1) ?? ids.split(' ')[0]);
    };
    read();
    window.addEventListener('scroll', read, { passive: true });
    return () => window.removeEventListener('scroll', read);
  }, [ids]);
  return current;
}
