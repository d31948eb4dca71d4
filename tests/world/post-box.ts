/** A mail server on this machine that keeps what is handed in. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface PostBox {
  readonly url: string;
  readonly letters: Letter[];
  /** From now on, takes nothing for this address, or for everybody. */
  refuse(address: string | null): void;
  close(): Promise<void>;
}

export async function openPostBox(): Promise<PostBox> {
  const letters: Letter[] = [];
  let refused: string | null = null;
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "war-room" && password === "secret" ? done(null, { user: username }) : done(new Error("no")),
    onRcptTo: ({ address }, _session, done) =>
      address === refused || refused === "everybody" ? done(new Error("unknown here")) : done(),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        letters.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://war-room:secret@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    refuse: (address) => {
      refused = address;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
