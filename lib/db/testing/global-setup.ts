import { dropTestDatabases } from './server-template';

/** Leaves the test server as it was found. */
export default function setup(): (() => Promise<void>) | undefined {
  const server = process.env.TEST_DATABASE_URL;
  return server ? () => dropTestDatabases(server) : undefined;
}
