// npm run generate: Prisma's client, without the download that Prisma would try.
import { generateClient } from './start/generate-client.mjs';
import { runMain } from './start/refusal.mjs';

await runMain(() => generateClient((step) => console.log(`· ${step} …`)));
