import type { DemoLoad, Step } from './demo-load';
import { known } from './known';
import { cell, enumWord, optionalCell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

/** The day the FY2023 report was published: from then on our figures stand beside the printed ones. */
const publishedOn = '2023-07-24';

async function recordStatements(
  { tx, event, data, definitions, unitIds }: DemoLoad,
  at: Date,
): Promise<void> {
  const eventId = await event({
    type: 'statement.recorded',
    subjectType: 'statement',
    subjectKey: 'published-figures',
    at,
    after: { statements: data.statements.length },
  });
  const sets = new Map(
    (await tx.boundarySet.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]),
  );
  await tx.sourceStatement.createMany({
    data: data.statements.map((row) => {
      const boundary = optionalCell(row, 'boundary');
      return {
        metricId: known(definitions, cell(row, 'metric')).metricId,
        unitId: known(unitIds, cell(row, 'unit')),
        boundarySetId: boundary === null ? null : known(sets, boundary),
        fiscalYear: Number(cell(row, 'fiscal_year')),
        periodCode: optionalCell(row, 'period'),
        printed: cell(row, 'printed'),
        source: cell(row, 'source'),
        note: optionalCell(row, 'note'),
        eventId,
      };
    }),
  });
}

async function setTargets({ tx, event, data, definitions, unitIds }: DemoLoad, at: Date): Promise<void> {
  for (const row of data.targets) {
    const [metric, unit, value] = [cell(row, 'metric'), cell(row, 'unit'), cell(row, 'value')];
    const fiscalYear = optionalCell(row, 'fiscal_year');
    const eventId = await event({
      type: 'target.set',
      subjectType: 'target',
      subjectKey: `${unit}/${metric}`,
      at,
      after: { value, fiscalYear },
    });
    await tx.target.create({
      data: {
        metricId: known(definitions, metric).metricId,
        unitId: known(unitIds, unit),
        fiscalYear: fiscalYear === null ? null : Number(fiscalYear),
        comparator: cell(row, 'comparator'),
        value,
        provenance: enumWord(cell(row, 'provenance')) as 'PUBLISHED' | 'ILLUSTRATIVE',
        source: optionalCell(row, 'source'),
        note: optionalCell(row, 'note'),
        eventId,
      },
    });
  }
}

/** What was printed about the group, and what it set out to reach. */
export function statementSteps(): Step[] {
  const at = shanghaiInstant(publishedOn, 30);
  return [
    { at, run: (load) => setTargets(load, at) },
    { at, run: (load) => recordStatements(load, at) },
  ];
}
