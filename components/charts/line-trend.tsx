'use client';

import { lazy, Suspense } from 'react';
import type { LineTrendData } from './chart-data';
import { useNear } from './use-near';

const Canvas = lazy(() => import('./line-trend-canvas'));

/** A ratio or a level through time. The drawing library is fetched when the reader comes near. */
export function LineTrend({ data, low = false }: { data: LineTrendData; low?: boolean }) {
  const [host, near] = useNear<HTMLDivElement>();
  return (
    <div ref={host} className={low ? 'chart-stage chart-stage-low' : 'chart-stage'}>
      <Suspense fallback={null}>{near ? <Canvas data={data} host={host} /> : null}</Suspense>
    </div>
  );
}
