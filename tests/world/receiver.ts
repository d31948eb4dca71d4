/** A receiver of messages on this machine: keeps what came, and answers as it is told. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (response: ServerResponse, received: Received) => void;

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  answer(how: Answer): void;
  forget(): void;
  close(): Promise<void>;
}

export const answers = {
  ok: (response: ServerResponse) => void response.end("ok"),
  botOk: (response: ServerResponse) => void response.end('{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}'),
  status:
    (status: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse) =>
      void response.writeHead(status, headers).end("no"),
  hang: () => undefined,
  /** As fast as it is read. */
  gigabyte: (response: ServerResponse) => {
    const part = Buffer.alloc(256 * 1024, "x");
    let left = 4_096;
    response.writeHead(200);
    const more = () => {
      while (left-- > 0 && !response.destroyed) if (!response.write(part)) return void response.once("drain", more);
      response.end();
    };
    more();
  },
};

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let how: Answer = answers.ok;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const one = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString("utf8") };
      received.push(one);
      how(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/0123456789abcdef`,
    received,
    answer: (next) => {
      how = next;
    },
    forget: () => void received.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
