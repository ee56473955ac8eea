import { reader } from '../db/reader';

/** The metric sets a leaf can answer, by code. */
export async function metricSetCodes(): Promise<string[]> {
  const sets = await reader().metricSetItem.findMany({
    distinct: ['set'],
    orderBy: { set: 'asc' },
    select: { set: true },
  });
  return sets.map(({ set }) => set);
}
