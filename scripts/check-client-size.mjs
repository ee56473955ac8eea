// Prints the JavaScript each page sends to a browser and fails where one sends a tenth more than an empty page.
import { measureClient } from './test/measure-client.mjs';

const LIMIT = 1.1;
const { empty, pages } = measureClient('.next');
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);

console.log(`${'JavaScript per page, gzip'.padEnd(60)}${'× empty'.padStart(18)}`);
console.log(`${'an empty page'.padEnd(60)}${kb(empty)}`);
for (const { page, bytes } of pages) {
  const factor = bytes / empty;
  console.log(
    `${page.padEnd(60)}${kb(bytes)}${factor.toFixed(2).padStart(8)}${factor > LIMIT ? '  too much' : ''}`,
  );
  if (factor > LIMIT) process.exitCode = 1;
}
if (pages.length === 0) {
  console.error('No page was measured.');
  process.exitCode = 1;
}
