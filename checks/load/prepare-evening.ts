// Gives a copied demonstration's unit its people for the last evening: argv says how many, none to add nobody.
// Prints the cells of the unit's quarter as they stand, on one line.
import { dbDate } from '@/lib/calendar/db-date';
import { openLedger } from '@/lib/db/open-ledger';
import { reader } from '@/lib/db/reader';
import { record } from '@/lib/record/record';
import { loadForm } from '@/lib/submissions/load-form';
import { isBrokenDown } from '@/lib/submissions/question';
import { type EveningCell, emailOf, evening } from './evening';

const count = Number(process.argv[2] ?? 0);
const ledger = await openLedger();
if (count > 0) await invite(count);
console.log(JSON.stringify(await cells()));
await ledger.close();

async function invite(people: number): Promise<void> {
  const unit = await reader().organisationalUnit.findUniqueOrThrow({ where: { code: evening.unit } });
  // Everybody has the demonstration's password: hashed once is enough.
  const { passwordHash } = await reader().user.findFirstOrThrow({ where: { email: evening.owner } });
  await record(
    { job: 'check' },
    { type: 'person.created', role: 'SYSTEM', subjectType: 'unit', subjectKey: evening.unit },
    async (tx) => {
      for (let place = 0; place < people; place += 1) {
        const grants = {
          create: [{ role: 'DATA_OWNER' as const, unitId: unit.id, validFrom: dbDate('2020-04-01') }],
        };
        const names = { nameEn: `Owner ${place}`, nameZh: `填报人${place}` };
        await tx.user.create({ data: { email: emailOf(place), ...names, passwordHash, grants } });
      }
    },
  );
}

async function cells(): Promise<EveningCell[]> {
  const form = await loadForm(reader(), evening.period, evening.unit);
  return (form?.leaves ?? []).flatMap((leaf) =>
    leaf.questions
      .filter((question) => question.valueType === 'NUMBER' && !isBrokenDown(question))
      .map(({ metric }) => {
        const draft = leaf.drafts.get(`${metric}/total`);
        return { leaf: leaf.code, metric, entered: draft?.entered ?? '', revision: draft?.revision ?? 0 };
      }),
  );
}
