import { connect } from 'node:net';
import { join } from 'node:path';
import type { ControlReply, ControlRequest } from './control-server';
import { CONTROL_SOCKET, isAnswered, reachSocket } from './reach-socket.mjs';

/** Whether a running process holds the data folder. */
export function isHeld(folder: string): Promise<boolean> {
  return isAnswered(join(folder, CONTROL_SOCKET));
}

/** Sends a command to the process that holds the data folder and returns its reply. Throws where none listens. */
export function sendCommand(folder: string, request: ControlRequest): Promise<ControlReply> {
  return reachSocket(
    join(folder, CONTROL_SOCKET),
    (short) =>
      new Promise<ControlReply>((done, failed) => {
        let received = '';
        const socket = connect(short, () => socket.write(`${JSON.stringify(request)}\n`));
        socket.setEncoding('utf8');
        socket.on('data', (text: string) => {
          received += text;
        });
        socket.once('error', failed);
        socket.once('end', () => {
          if (received === '')
            failed(new Error('The running Greenledger closed the connection without an answer.'));
          else done(JSON.parse(received) as ControlReply);
        });
      }),
  );
}
