import { Refusal } from './refusal.mjs';

/** Refuses a Node.js that package.json's `engines` does not name: ^20.19, ^22.12 or 24 and later. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return;
  throw new Refusal(
    `Greenledger needs Node.js 20.19, 22.12 or 24 and later; this is ${version}. Install one from https://nodejs.org and try again.`,
  );
}
