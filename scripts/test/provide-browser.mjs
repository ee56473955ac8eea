import { runTool } from '../start/run-tool.mjs';
import { findBrowser } from './find-browser.mjs';
import { findProgram } from './find-program.mjs';

/** A browser for the tests: the one that is there, else Playwright's, else Debian's. Returns its path. */
export async function provideBrowser(say) {
  return (await findBrowser()) ?? (await download(say)) ?? (await installFromDebian(say)) ?? refuse();
}

async function download(say) {
  say('Downloading a browser for the tests (once)');
  return attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

async function installFromDebian(say) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return undefined;
  say('Installing Debian’s browser for the tests (once)');
  await attempt('apt-get', ['update', '-q']);
  const install = (name) => attempt('apt-get', ['install', '-y', '-q', name, 'fonts-noto-cjk']);
  return (await install('chromium-headless-shell')) ?? install('chromium');
}

async function attempt(command, args) {
  try {
    await runTool(command, args, { failure: '', quiet: true });
  } catch {
    return undefined;
  }
  return findBrowser();
}

function refuse() {
  throw new Error(
    'There is no browser for the browser tests and none could be installed: install Chromium or Chrome, or name one with CHROMIUM_PATH.',
  );
}
