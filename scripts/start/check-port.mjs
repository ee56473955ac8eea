import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/** The addresses to listen on: those of this machine's own interface unless a host is named. */
export function listenHosts(host) {
  return host ? [host] : ['127.0.0.1', '::1'];
}

/** Refuses a port that cannot be opened, before any work is done for it. */
export async function checkPort(port, host) {
  for (const each of listenHosts(host)) {
    const error = await tryToListen(port, each);
    if (error && !isMissingInterface(error, host)) throw explainListenError(error, port, host);
  }
}

/** A machine without IPv6 has no ::1; that is no reason not to serve on 127.0.0.1. */
export function isMissingInterface(error, host) {
  return !host && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
}

/** The sentence for an error of `listen`; other errors come back as they are. */
export function explainListenError(error, port, host) {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new Refusal(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Refusal(
      `This machine has no address “${host}”. Leave HOST out to serve on this machine only.`,
    );
  }
  return error;
}

function tryToListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(null)));
  });
}
