'use client';

import { lazy, Suspense } from 'react';
import type { QuarterBarsData } from './chart-data';
import { useNear } from './use-near';

const Canvas = lazy(() => import('./quarter-bars-canvas'));

/** Years side by side, quarters stacked, from zero. The drawing library is fetched when the reader comes near. */
export function QuarterBars({ data }: { data: QuarterBarsData }) {
  const [host, near] = useNear<HTMLDivElement>();
  return (
    <div ref={host} className="chart-stage">
      <Suspense fallback={null}>{near ? <Canvas data={data} host={host} /> : null}</Suspense>
    </div>
  );
}
