import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createToken } from '@/lib/access/token';
import { closeDatabase } from '@/lib/db/engine';
import { reader } from '@/lib/db/reader';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { GET } from './[fiscalYear]/route';

/** The figures that the demonstration must show, by the ordinary path from leaf-quarter answers. */
interface Expected {
  readonly id: string;
  readonly fiscal_year: string;
  readonly period: string;
  readonly boundary: string;
  readonly metric: string;
  readonly shown: string;
  readonly unit: string;
  readonly comparator: string;
  readonly previous_shown: string;
  readonly change_shown: string;
  readonly change_kind: string;
  readonly status: string;
}

const rows: Expected[] = parse(readFileSync('prisma/seed/demo/expected-figures.csv', 'utf8'), {
  columns: true,
});

let token = '';
let sets: ReadonlySet<string> = new Set();

beforeAll(async () => {
  await openTestDatabase({ seed: 'demo' });
  const executive = await reader().user.findUniqueOrThrow({ where: { email: 'executive@demo.example' } });
  token = await createToken(executive.id, 'expected figures', 1);
  sets = new Set((await reader().boundarySet.findMany({ select: { code: true } })).map(({ code }) => code));
});

afterAll(closeDatabase);

async function ask(row: Expected) {
  const query = new URLSearchParams({ period: row.period });
  query.set(sets.has(row.boundary) ? 'boundary' : 'unit', row.boundary);
  const request = new Request(`http://localhost/api/v1/reports/${row.fiscal_year}?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const answer = await GET(request, { params: Promise.resolve({ fiscalYear: row.fiscal_year }) });
  expect(answer.status).toBe(200);
  const { figures } = await answer.json();
  return figures.find((figure: { metric: string }) => figure.metric === row.metric);
}

it.each(rows)('$id: $metric of $boundary in $fiscal_year $period shows $shown $unit', async (row) => {
  const figure = await ask(row);
  expect({
    shown: figure?.shown,
    unit: figure?.unit,
    comparator: figure?.comparator,
    status: figure?.status,
    previous: figure?.previous?.shown ?? '',
    change: figure?.change?.shown ?? '',
    kind: figure?.change?.kind ?? 'none',
  }).toEqual({
    shown: row.shown,
    unit: row.unit,
    comparator: row.comparator,
    status: row.status,
    previous: row.previous_shown,
    change: row.change_shown,
    kind: row.change_kind || 'none',
  });
});
