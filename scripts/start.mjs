// npm start: everything from a fresh clone to a running Greenledger. npm run dev: the same with live reloading.
// Plain JavaScript, because nothing is installed yet when it begins.
import { buildApp } from './start/build-app.mjs';
import { checkDataFolder } from './start/check-data-folder.mjs';
import { checkNode } from './start/check-node.mjs';
import { checkPort } from './start/check-port.mjs';
import { endOnSignals } from './start/end-on-signals.mjs';
import { generateClient } from './start/generate-client.mjs';
import { installPackages } from './start/install-packages.mjs';
import { prepareDatabase } from './start/prepare-database.mjs';
import { provideSecret, requirePublicAddress } from './start/provide-secret.mjs';
import { readSecretFiles } from './start/read-secret-files.mjs';
import { readSettings } from './start/read-settings.mjs';
import { runMain } from './start/refusal.mjs';

/** A little longer than the last requests may take (start/serve.mjs). */
const LONGEST_END_MS = 45_000;
const dev = process.argv.includes('--dev');

await runMain(async () => {
  checkNode();
  readSecretFiles(process.env);
  const { port, host, address, publicAddress, dataFolder, drainMs } = readSettings(process.env);
  if (dataFolder) await checkDataFolder(dataFolder);
  await checkPort(port, host);
  if (!dev) requirePublicAddress(process.env, dataFolder);
  process.env.NEXTAUTH_SECRET = provideSecret(process.env, dataFolder);
  process.env.NEXTAUTH_URL = address;
  process.env.NEXT_TELEMETRY_DISABLED = '1';

  await installPackages(say);
  await generateClient(say);
  if (!dev) await buildApp(say);
  const signIns = await prepareDatabase(say, dataFolder);

  say('Starting');
  process.env.NODE_ENV = dev ? 'development' : 'production';
  // Needs packages that the first start has only just installed.
  const { serve } = await import('./start/serve.mjs');
  const stop = await serve({ port, host, publicAddress, dev, drainMs });
  endOnSignals({ stop, limitMs: drainMs + LONGEST_END_MS });
  announce(address, signIns);
});

function say(step) {
  console.log(`· ${step} …`);
}

function announce(address, signIns) {
  const lines = ['', `Greenledger 青账 is running at ${address}`, ''];
  if (signIns.length > 0) {
    const width = Math.max(...signIns.map(({ email }) => email.length));
    lines.push(`This is the demonstration group. The password of all is ${signIns[0].password}`);
    lines.push(...signIns.map(({ email, who }) => `  ${email.padEnd(width)}  ${who}`), '');
  }
  lines.push('Ctrl-C ends it.');
  console.log(lines.join('\n'));
}
