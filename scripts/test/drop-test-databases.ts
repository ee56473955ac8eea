// Drops every database that tests made on the server that TEST_DATABASE_URL names.
import { dropTestDatabases } from '@/lib/db/testing/server-template';

await dropTestDatabases(process.env.TEST_DATABASE_URL ?? '');
