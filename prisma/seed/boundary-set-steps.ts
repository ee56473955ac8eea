import type { Step } from './demo-load';
import { known } from './known';
import { type CsvRow, cell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

/** Each saved boundary is defined once its last member has joined. */
export function boundarySetSteps(rows: readonly CsvRow[], organisation: readonly CsvRow[]): Step[] {
  const joined = new Map(organisation.map((unit) => [cell(unit, 'code'), cell(unit, 'valid_from')]));
  return rows.map((row) => {
    const members = cell(row, 'members').split(';');
    const lastJoined =
      members
        .map((member) => known(joined, member))
        .sort()
        .at(-1) ?? '';
    const at = shanghaiInstant(lastJoined, 60);
    return {
      at,
      run: async ({ tx, event, unitIds }) => {
        const code = cell(row, 'code');
        const eventId = await event({
          type: 'boundary.defined',
          subjectType: 'boundary',
          subjectKey: code,
          at,
          after: { members },
        });
        await tx.boundarySet.create({
          data: {
            code,
            nameEn: cell(row, 'name_en'),
            nameZh: cell(row, 'name_zh'),
            ruleEn: cell(row, 'rule_en'),
            ruleZh: cell(row, 'rule_zh'),
            eventId,
            members: { create: members.map((member) => ({ unitId: known(unitIds, member) })) },
          },
        });
      },
    };
  });
}
