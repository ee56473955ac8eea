// Loaded into the app's process by --import: its clock is off by as many milliseconds as the file CHECK_CLOCK says,
// read again on SIGUSR2.
import { readFileSync } from 'node:fs';

const True = Date;
let shift = 0;

globalThis.Date = class extends True {
  constructor(...given) {
    if (given.length === 0) super(True.now() + shift);
    else super(...given);
  }

  static now() {
    return True.now() + shift;
  }
};

process.on('SIGUSR2', () => {
  shift = Number(readFileSync(process.env.CHECK_CLOCK, 'utf8'));
});
