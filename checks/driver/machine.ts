import { cpus, totalmem } from 'node:os';

/** What a figure was measured on, in a few words. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${gigabytes} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}
