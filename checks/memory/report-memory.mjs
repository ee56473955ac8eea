// Loaded into the app's process by --import: on SIGUSR2 it collects garbage and prints what memory is left in use.
const MARK = 'memory in use';

process.on('SIGUSR2', async () => {
  // What finalisers let go of is free after the next collection.
  for (let times = 0; times < 4; times += 1) {
    globalThis.gc?.();
    await new Promise((wake) => setTimeout(wake, 250));
  }
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ message: MARK, rss, heapUsed, external, arrayBuffers })}\n`);
});
