import { type RefObject, useEffect, useRef, useState } from 'react';

/** True once the element has come near the window, by scrolling or by opening what held it; the chart loads only then. */
export function useNear<Host extends Element>(): [RefObject<Host | null>, boolean] {
  const host = useRef<Host>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!host.current || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [near]);
  return [host, near];
}
