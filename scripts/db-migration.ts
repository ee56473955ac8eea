// npm run db:migration <name>            writes the next migration from prisma/schema.prisma
// npm run db:migration -- --empty <name> writes one with nothing in it, for triggers and the like
// npm run db:migration -- --catalogue    rewrites prisma/catalogue.txt from the migrations
import { writeFileSync } from 'node:fs';
import { readCatalogue } from './schema/read-catalogue';
import { schemaDiff } from './schema/schema-diff';
import { withMigrations } from './schema/with-migrations';
import { writeMigration } from './schema/write-migration';

const MIGRATIONS = 'prisma/migrations';
const SCHEMA = 'prisma/schema.prisma';
const CATALOGUE = 'prisma/catalogue.txt';

const options = process.argv.slice(2);
const name = options.find((option) => !option.startsWith('--'));

if (options.includes('--catalogue')) {
  writeFileSync(
    CATALOGUE,
    await withMigrations(MIGRATIONS, (made) => readCatalogue((sql) => made.query(sql))),
  );
  console.log(`Wrote ${CATALOGUE}`);
} else if (!name) {
  console.error('Give the migration a name: npm run db:migration add_partner');
  process.exitCode = 1;
} else {
  const sql = options.includes('--empty')
    ? '-- Write the SQL here.'
    : await withMigrations(MIGRATIONS, (made) => schemaDiff(made, SCHEMA));
  if (sql === '') console.log('The migrations already lead to prisma/schema.prisma: nothing to write.');
  else console.log(`Wrote ${writeMigration(MIGRATIONS, name, sql, new Date())}`);
}
