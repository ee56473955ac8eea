import type { Tx } from '@/lib/db/tx';
import { chunks } from './chunks';
import { type CsvRow, cell } from './read-csv';

/** Writes the code lists; a member's position is its place in the file. */
export async function loadCodeLists(tx: Tx, rows: readonly CsvRow[]): Promise<void> {
  const lists = [...new Set(rows.map((row) => cell(row, 'list')))];
  await tx.codeList.createMany({ data: lists.map((code) => ({ code })) });
  const members = rows.map((row, position) => ({
    listCode: cell(row, 'list'),
    code: cell(row, 'code'),
    position,
    nameEn: cell(row, 'name_en'),
    nameZh: cell(row, 'name_zh'),
  }));
  for (const chunk of chunks(members)) await tx.codeListMember.createMany({ data: chunk });
}
