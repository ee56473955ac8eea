import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';

/**
 * A Chromium that is on this machine already: CHROMIUM_PATH, Playwright's own, the system's; of the system's rather the
 * one without a window, which opens a page with a quarter of the work. Returns its path; undefined where there is none.
 */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return findProgram(
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  );
}
