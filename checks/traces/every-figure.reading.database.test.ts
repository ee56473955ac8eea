import { beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/access/testing/viewer-of';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { beginWalk, groupOf2023, type Walk } from './walk-figures';

useTestDatabase({ seed: 'demo' });

let group: Walk;

beforeAll(async () => {
  group = await beginWalk(await viewerOf('executive'));
});

describe('from every figure of the group’s FY2023 report', () => {
  it('three clicks lead to an answer with its hash, its version and who approved it', {
    timeout: 240_000,
  }, async () => {
    const asked = group.report.figures.filter(({ coverage }) => coverage.approved > 0);
    expect(asked.length).toBeGreaterThan(140);
    const metrics = asked.map(({ metric }) => metric);
    expect(await group.withoutWay(groupOf2023, metrics)).toEqual([]);
  });

  it('also from those that speak of a narrower boundary', async () => {
    for (const { figure, set } of group.report.headlines) {
      const within = { ...groupOf2023, boundary: set?.code ?? null };
      expect(await group.withoutWay(within, [figure.metric])).toEqual([]);
    }
  });
});
