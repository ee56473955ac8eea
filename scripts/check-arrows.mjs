// Fails when an arrow between the rooms points the wrong way, when a module was not read, or when a planted violation
// is not found.
import { resolve } from 'node:path';
import { findBrokenArrows } from './arrows/find-broken-arrows.mjs';
import { plantViolations } from './arrows/plant-violations.mjs';

const scratch = resolve('.test/arrows');
const planted = plantViolations(`${scratch}/planted`);
const trial = await findBrokenArrows(`${scratch}/planted`, `${scratch}/planted-shadow`);
const caught = new Set(trial.broken.map(({ rule }) => rule));
const missed = planted.filter((rule) => !caught.has(rule));

const { broken, unread, read } = await findBrokenArrows(process.cwd(), `${scratch}/shadow`);
for (const { rule, from, to } of broken) console.error(`${from} → ${to} breaks ${rule}`);
for (const rule of missed) console.error(`The planted violation of ${rule} was not found.`);
for (const file of unread) console.error(`${file} was not read.`);

if (broken.length + missed.length + unread.length > 0) process.exitCode = 1;
else console.log(`${read} modules read; all ${planted.length} planted violations found, no other.`);
