import { Agent, request } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const patience = 60_000;

/** One request as it is, redirects not followed, over kept connections. */
export async function ask(url: string, asked: Asked): Promise<Answer> {
  try {
    return await askOnce(url, asked);
  } catch (error) {
    // A kept connection that the server was closing just then.
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    return askOnce(url, asked);
  }
}

function askOnce(url: string, { method, path, headers, body }: Asked): Promise<Answer> {
  const began = performance.now();
  return new Promise((answered, failed) => {
    const { hostname, port } = new URL(url);
    const sent = request({ agent, hostname, port, method, path, headers, timeout: patience }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', failed);
      response.on('end', () =>
        answered({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
          milliseconds: performance.now() - began,
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered in a minute.`)));
    sent.on('error', failed);
    sent.end(body);
  });
}

const boundary = 'matrix-of-boundaries';

/** Fields as a browser sends a form of type multipart/form-data. */
export function multipart(fields: readonly (readonly [string, string])[]): { type: string; body: string } {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}
