import { mkdirSync, writeFileSync } from 'node:fs';
import type { OpenDatabase } from '@/lib/db/engine';

const FOLDER = '.test/engines';

/** Writes down that tests ran on this database's engine, for the last lines of the test command. */
export async function noteEngine({ client, location }: OpenDatabase): Promise<void> {
  const [row] = await client.$queryRaw<{ version: string }[]>`
    select current_setting('server_version') as version`;
  mkdirSync(FOLDER, { recursive: true });
  const name = location.kind === 'server' ? 'server' : 'embedded';
  writeFileSync(`${FOLDER}/${name}`, row?.version.split(' ')[0] ?? '');
}
