import { spawn } from 'node:child_process';

/** Runs a program of node_modules or the system with this process's output; returns its exit code. */
export function runProgram(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      done(code ?? 1);
    });
  });
}

/** Runs a JavaScript program with this very Node.js; returns its exit code. */
export function runNode(args, env) {
  return runProgram(process.execPath, args, env);
}

/** A step that passes or fails as a whole. */
export function asOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
