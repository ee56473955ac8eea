import { type AppOptions, type RunningApp, startApp } from '@/checks/driver/app';
import { type CopiedLedger, copyLedger, type Engine } from '@/checks/driver/ledger';
import { sealSession } from '@/lib/access/session-cookie';
import { type OpenDatabase, openDatabase } from '@/lib/db/engine';
import { digestOf } from './digest';
import { changeElsewhere } from './planting/elsewhere';
import { plant } from './planting/plant';
import type { Served } from './run-cases';

export interface PlantedApp extends Served {
  readonly app: RunningApp;
  readonly ledger: CopiedLedger;
  /** Of the ledger as it was planted, before the app began. */
  readonly before: ReadonlyMap<string, string>;
  /** Of the ledger as it is now. Here and in `reading`: an embedded ledger's app must have ended. */
  readonly digest: () => Promise<ReadonlyMap<string, string>>;
  readonly reading: <T>(read: (database: OpenDatabase) => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
}

/** Copies the demonstration, plants it, and starts the app on it; `elsewhere` with all that most may not see different. */
export async function servePlanted(
  engine: Engine,
  server: string | undefined,
  place: 'here' | 'elsewhere',
  options: AppOptions = {},
): Promise<PlantedApp> {
  const ledger = await copyLedger(engine, { server });
  const open = () =>
    openDatabase(
      ledger.env.DATABASE_URL
        ? { kind: 'server', url: ledger.env.DATABASE_URL }
        : { kind: 'folder', folder: `${ledger.env.GREENLEDGER_DATA}/postgres` },
    );
  const database = await open();
  const planted = await plant(database);
  if (place === 'elsewhere') await changeElsewhere(database);
  const before = await digestOf(database);
  await database.close();
  const reading = async <T>(read: (opened: OpenDatabase) => Promise<T>): Promise<T> => {
    const opened = await open();
    return read(opened).finally(opened.close);
  };
  const app = await startApp(ledger, options);
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = async (secret: string) => {
    process.env.NEXTAUTH_SECRET = ledger.env.NEXTAUTH_SECRET;
    const { name, value } = await sealSession(secret);
    return `${name}=${value}`;
  };
  return {
    url: app.url,
    planted,
    app,
    ledger,
    before,
    digest: () => reading(digestOf),
    reading,
    cookieOf: (secret) => {
      const sealed = cookies.get(secret) ?? cookieOf(secret);
      cookies.set(secret, sealed);
      return sealed;
    },
    end: async () => {
      await app.kill();
      await ledger.remove();
    },
  };
}
