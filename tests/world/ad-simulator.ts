/** An advertising platform that keeps the truth: a real HTTP server behind signed webhooks, as unreliable as it is told to be. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { z } from "zod";

export const simulatorSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** What it does with one request, instead of what it was asked for; `after`: it is done, and then goes wrong. */
export type Fault =
  | "well"
  | "hang"
  | "hang_after"
  | "500"
  | "500_after"
  | "429"
  | "401"
  | "404"
  | "html"
  | "huge"
  | "redirect"
  /** 200 and the old state, and nothing is done. */
  | "lie";

export interface SimulatedChannel {
  status: "ACTIVE" | "PAUSED";
  dailyBudget: number | null;
  /** Key of the wish that changed it last; null: a person. */
  changedBy: string | null;
}

export interface Change {
  readonly channel: string;
  readonly by: string | null;
  readonly status: "ACTIVE" | "PAUSED";
  readonly dailyBudget: number | null;
}

export interface AdSimulator {
  readonly url: string;
  readonly channels: Map<string, SimulatedChannel>;
  /** Every change that really happened, in order. */
  readonly changes: Change[];
  /** Requests as they came: `read` or `ensure`, and the webhook's id. */
  readonly requests: { readonly type: "read" | "ensure"; readonly id: string }[];
  /** What its signature did not fit. */
  readonly forged: number;
  /** The next requests of a type go wrong so, one each. */
  fail(type: "read" | "ensure", ...faults: readonly Fault[]): void;
  /** Milliseconds before each answer. */
  delay(ms: number): void;
  /** A person at the platform's own page. */
  byHand(channel: string, change: Partial<Pick<SimulatedChannel, "status" | "dailyBudget">>): void;
  close(): Promise<void>;
}

const Asked = z.object({
  type: z.enum(["channel.read", "channel.ensure"]),
  data: z.object({
    channel: z.string(),
    status: z.enum(["active", "paused"]).optional(),
    dailyBudget: z.number().optional(),
  }),
});
type Asked = z.output<typeof Asked>;

export async function openAdSimulator(names: readonly string[], port = 0): Promise<AdSimulator> {
  const simulator = new Simulator(names);
  const server = createServer((request, response) => void simulator.answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: bound } = server.address() as AddressInfo;
  return Object.assign(simulator, {
    url: `http://127.0.0.1:${bound}/hook?token=in-the-address`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

class Simulator {
  readonly channels = new Map<string, SimulatedChannel>();
  readonly changes: Change[] = [];
  readonly requests: { type: "read" | "ensure"; id: string }[] = [];
  forged = 0;
  private readonly known = new Set<string>();
  private readonly faults = { read: [] as Fault[], ensure: [] as Fault[] };
  private readonly webhook = new Webhook(simulatorSecret);
  private waitMs = 0;

  constructor(names: readonly string[]) {
    for (const name of names) this.channels.set(name, { status: "ACTIVE", dailyBudget: 500, changedBy: null });
  }

  fail(type: "read" | "ensure", ...faults: readonly Fault[]): void {
    this.faults[type].push(...faults);
  }

  delay(ms: number): void {
    this.waitMs = ms;
  }

  byHand(name: string, change: Partial<Pick<SimulatedChannel, "status" | "dailyBudget">>): void {
    this.set(name, change, null);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString("utf8");
    const asked = this.verified(body, request);
    if (asked === null) return void response.writeHead(401).end();
    const id = String(request.headers["webhook-id"]);
    const type = asked.type === "channel.read" ? "read" : "ensure";
    this.requests.push({ type, id });
    if (this.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, this.waitMs));
    this.serve(type, asked, id, response);
  }

  private verified(body: string, { headers }: IncomingMessage): Asked | null {
    try {
      const named = Object.entries(headers).map(([name, value]) => [name, String(value)]);
      return Asked.parse(this.webhook.verify(body, Object.fromEntries(named)));
    } catch {
      this.forged++;
      return null;
    }
  }

  private serve(type: "read" | "ensure", { data }: Asked, id: string, response: ServerResponse): void {
    const fault = this.faults[type].shift();
    const does = fault === undefined || fault === "well" || fault.endsWith("_after");
    const channel = this.channels.get(data.channel);
    if (channel === undefined || fault === "404") return void response.writeHead(404).end("no such channel");
    const before = JSON.stringify(channel);
    if (type === "ensure" && does && !this.known.has(id)) {
      this.known.add(id);
      const status = data.status === undefined ? undefined : data.status === "paused" ? "PAUSED" : "ACTIVE";
      this.set(
        data.channel,
        {
          ...(status === undefined ? {} : { status }),
          ...(data.dailyBudget === undefined ? {} : { dailyBudget: data.dailyBudget }),
        },
        id,
      );
    }
    goWrong(fault, before, channel, response);
  }

  private set(
    name: string,
    change: Partial<Pick<SimulatedChannel, "status" | "dailyBudget">>,
    by: string | null,
  ): void {
    const channel = this.channels.get(name);
    if (channel === undefined) throw new Error(`There is no channel ${name}.`);
    Object.assign(channel, change, { changedBy: by });
    this.changes.push({ channel: name, by, status: channel.status, dailyBudget: channel.dailyBudget });
  }
}

function goWrong(fault: Fault | undefined, before: string, now: SimulatedChannel, response: ServerResponse): void {
  const json = { "content-type": "application/json" };
  if (fault === "hang" || fault === "hang_after") return;
  if (fault === "500" || fault === "500_after") return void response.writeHead(500).end("oh no");
  if (fault === "429") return void response.writeHead(429, { "retry-after": "300" }).end();
  if (fault === "401") return void response.writeHead(401).end("token expired");
  if (fault === "html") return void response.writeHead(200).end("<html><body>Sign in</body></html>");
  if (fault === "huge")
    return void response.writeHead(200, json).end(`{"status":"PAUSED","pad":"${"x".repeat(200_000)}"}`);
  if (fault === "redirect") return void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
  if (fault === "lie") return void response.writeHead(200, json).end(before);
  response.writeHead(200, json).end(JSON.stringify(now));
}
