// Loaded into the app's process by --import: its clock is off by as many milliseconds as the file CHECK_CLOCK says,
// read again on SIGUSR2.
import { readFileSync } from 'node:fs';

const True = Date;
let shift = 0;
const now = () => True.now() + shift;

// A class of its own would not be the one that the platform's instants belong to.
globalThis.Date = new Proxy(True, {
  construct: (_, given, asked) => Reflect.construct(True, given.length === 0 ? [now()] : given, asked),
  get: (_, name) => (name === 'now' ? now : Reflect.get(True, name)),
});

process.on('SIGUSR2', () => {
  shift = Number(readFileSync(process.env.CHECK_CLOCK, 'utf8'));
});
