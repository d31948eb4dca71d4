/** One kept-alive HTTP/1.1 connection that sends one request at a time: as little work per request as a client can do. */
import { once } from "node:events";
import { connect } from "node:net";

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface KeepAliveClient {
  /** Sends a whole request, head and body; resolves with its whole answer. */
  send(request: Buffer): Promise<Answer>;
  close(): void;
}

export async function openKeepAliveClient(port: number): Promise<KeepAliveClient> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let received = "";
  let waiting: { resolve(answer: Answer): void; reject(reason: Error): void } | null = null;
  const fail = (reason: Error) => {
    waiting?.reject(reason);
    waiting = null;
  };
  socket.setEncoding("latin1");
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("The connection was closed.")));
  socket.on("data", (chunk: string) => {
    received += chunk;
    const answer = wholeAnswer(received);
    if (answer === null) return;
    received = "";
    waiting?.resolve(answer);
    waiting = null;
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

function wholeAnswer(text: string): Answer | null {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return null;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head + 2))?.[1] ?? 0);
  if (text.length < head + 4 + length) return null;
  return { status: Number(text.slice(9, 12)), body: text.slice(head + 4) };
}
