import { dropTestDatabases } from './server-template';

/** Leaves the test server as it was found, unless whoever started this run does so later (scripts/test). */
export default function setup(): (() => Promise<void>) | undefined {
  const server = process.env.TEST_DATABASE_URL;
  return server && process.env.TEST_DATABASES_STAY !== '1' ? () => dropTestDatabases(server) : undefined;
}
