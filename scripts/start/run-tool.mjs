import { spawn } from 'node:child_process';
import { Refusal } from './refusal.mjs';

/**
 * Runs a program to its end with this process's output; `onMessage` gets what it sends back.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, failure: string, quiet?: boolean, onMessage?: (message: unknown) => void }} options
 * @returns {Promise<void>}
 */
export function runTool(command, args, { env = {}, failure, quiet = false, onMessage }) {
  return new Promise((done, failed) => {
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: onMessage ? ['inherit', output, output, 'ipc'] : ['inherit', output, output],
    });
    const said = [];
    child.stdout?.on('data', (data) => said.push(data));
    child.stderr?.on('data', (data) => said.push(data));
    if (onMessage) child.on('message', onMessage);
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      if (code === 0) return done();
      if (signal === 'SIGINT' || signal === 'SIGTERM' || code === 130 || code === 143) process.exit(130);
      process.stderr.write(Buffer.concat(said));
      failed(new Refusal(failure));
    });
  });
}
