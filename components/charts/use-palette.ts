import { type RefObject, useEffect, useState } from 'react';

const tokens = [
  'paper',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'rule',
  'chart-accent',
  'chart-slate',
  'chart-ochre',
  'chart-accent-before',
  'chart-slate-before',
  'chart-ochre-before',
] as const;

export type Palette = Record<(typeof tokens)[number], string> & { face: string };

/** The tokens as the canvas needs them, read from the page and read again when light turns to dark or to paper. */
export function usePalette(host: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => {
      if (host.current) setPalette(readTokens(host.current));
    };
    read();
    const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    const theme = new MutationObserver(read);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      theme.disconnect();
    };
  }, [host]);
  return palette;
}

/** A custom property keeps `light-dark(…)` unresolved; only a real colour of a real element is resolved. */
function readTokens(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  host.append(probe);
  const colours = tokens.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color];
  });
  probe.remove();
  return { ...Object.fromEntries(colours), face: getComputedStyle(host).fontFamily };
}
