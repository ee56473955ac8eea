import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('bad questions', () => {
  async function refusal(year: string, query: string, bearer = token) {
    const request = new Request(`http://localhost/api/v1/reports/${year}?${query}`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    const answer = await GET(request, { params: Promise.resolve({ fiscalYear: year }) });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return { status: answer.status, error: (await answer.json()).error };
  }

  it.each([
    [400, 'fiscal-year', 'twenty-three', ''],
    [400, 'period', 'FY2023', 'period=spring'],
    [404, 'not-found', 'FY1999', ''],
    [404, 'not-found', 'FY2023', 'unit=nowhere'],
    [404, 'not-found', 'FY2023', 'boundary=nowhere'],
    [404, 'not-found', 'FY2023', 'period=FY2022-Q1'],
  ])('%i %s: /api/v1/reports/%s?%s', async (status, code, year, query) => {
    expect(await refusal(year, query)).toMatchObject({ status, error: { code } });
  });

  it('401 without a token that holds', async () => {
    expect(await refusal('FY2023', '', 'glt_nobody')).toMatchObject({
      status: 401,
      error: { code: 'not-signed-in' },
    });
  });

  it('404 for a unit that the token’s owner may not read', async () => {
    const owner = await reader().user.findUniqueOrThrow({ where: { email: 'owner.cainiao@demo.example' } });
    const own = await createToken(owner.id, 'bad questions', 1);
    expect(await refusal('2023', 'unit=cainiao', own)).toMatchObject({ status: 200 });
    expect(await refusal('2023', 'unit=alibaba-cloud', own)).toMatchObject({ status: 404 });
  });
});
