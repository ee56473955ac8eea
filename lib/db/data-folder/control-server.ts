import type { Socket } from 'node:net';

/** What a command sends through the socket, as one line of JSON, and the line it gets back. */
export interface ControlRequest {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}
export type ControlReply =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly error: string };

/** Does what the command says; returns what the person who typed it reads. An error's message is shown to them. */
export type CommandHandler = (args: ControlRequest['args']) => Promise<string>;

const LONGEST_REQUEST = 1_000_000;
const WAIT_MS = 10_000;

// The lock is taken by one bundle of the server and commands may be registered by another.
const shared = globalThis as typeof globalThis & { greenledgerCommands?: Map<string, CommandHandler> };

function commands(): Map<string, CommandHandler> {
  shared.greenledgerCommands ??= new Map();
  return shared.greenledgerCommands;
}

/** Lets the holder of the data folder answer `name`. */
export function onCommand(name: string, handler: CommandHandler): void {
  commands().set(name, handler);
}

/** Reads one request line from a connection to the control socket, answers it and ends. */
export function answerCommands(socket: Socket): void {
  let received = '';
  socket.setEncoding('utf8');
  socket.setTimeout(WAIT_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (text: string) => {
    received += text;
    if (received.length > LONGEST_REQUEST) socket.destroy();
    const end = received.indexOf('\n');
    if (end === -1) return;
    socket.removeAllListeners('data').setTimeout(0);
    void answer(received.slice(0, end)).then((reply) => socket.end(`${JSON.stringify(reply)}\n`));
  });
}

async function answer(line: string): Promise<ControlReply> {
  try {
    const { command, args } = JSON.parse(line) as ControlRequest;
    const handler = commands().get(command);
    if (!handler)
      return { ok: false, error: `The running Greenledger does not know the command “${command}”.` };
    const texts = Object.entries(args).map(([key, value]) => [key, String(value)]);
    return { ok: true, output: await handler(Object.fromEntries(texts)) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
