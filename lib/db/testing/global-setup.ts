import { leaveTestServer } from './server-template';

export default function setup(): (() => Promise<void>) | undefined {
  const server = process.env.TEST_DATABASE_URL;
  return server ? () => leaveTestServer(server) : undefined;
}
