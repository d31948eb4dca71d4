/** The demo's advertising platform: a real receiver of signed webhooks on loopback, which keeps how each channel stands. */
import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { z } from "zod";

const Standing = z.object({
  status: z.enum(["active", "paused"]),
  dailyBudget: z.number().nullable(),
  /** The webhook that changed it last. */
  changedBy: z.string().nullable(),
});
const Kept = z.object({ secret: z.string(), channels: z.record(z.string(), Standing) });
type Kept = z.output<typeof Kept>;

const Asked = z.object({
  type: z.enum(["channel.read", "channel.ensure"]),
  data: z.object({
    channel: z.string(),
    status: z.enum(["active", "paused"]).optional(),
    dailyBudget: z.number().optional(),
  }),
});

export interface DemoAds {
  readonly url: string;
  /** whsec_… */
  readonly secret: string;
  /** Where channels run, money is spent. */
  isPaused(channel: string): boolean;
  close(): Promise<void>;
}

const mostBytes = 65_536;

/** `file` remembers secret and channels from one start to the next. Every channel that is not known yet runs. */
export async function openDemoAds(file: string, channels: readonly string[]): Promise<DemoAds> {
  const kept: Kept = existsSync(file)
    ? Kept.parse(JSON.parse(readFileSync(file, "utf8")))
    : { secret: `whsec_${randomBytes(32).toString("base64")}`, channels: {} };
  for (const key of channels) kept.channels[key] ??= { status: "active", dailyBudget: null, changedBy: null };
  const keep = () => {
    writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  keep();
  const server = createServer((request, response) => {
    answer(kept, keep, request, response).catch(() => response.writeHead(400).end());
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/ads`,
    secret: kept.secret,
    isPaused: (channel) => kept.channels[channel]?.status === "paused",
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : 0);
    });
  });
}

async function answer(kept: Kept, keep: () => void, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const part of request) {
    body += String(part);
    if (body.length > mostBytes) return void response.writeHead(413).end();
  }
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const { type, data } = Asked.parse(new Webhook(kept.secret).verify(body, headers));
  const standing = kept.channels[data.channel];
  if (standing === undefined) return void response.writeHead(404).end();
  const id = headers["webhook-id"] ?? "";
  // The same wish again, or one that is fulfilled, changes nothing.
  if (type === "channel.ensure" && standing.changedBy !== id) {
    standing.status = data.status ?? standing.status;
    standing.dailyBudget = data.dailyBudget ?? standing.dailyBudget;
    standing.changedBy = id;
    keep();
  }
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(standing));
}
