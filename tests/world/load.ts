/** Senders over several connections that never give a batch up until it is acknowledged, and remember what was. */
import { type Dice, openDice } from "./dice.ts";

export interface Load {
  /** Where to send; null while nobody listens. */
  aim(url: string | null): void;
  /** Message ids that were answered with 200. */
  readonly acknowledged: ReadonlySet<string>;
  /** Every message id that was ever sent. */
  readonly sent: ReadonlySet<string>;
  /** Answers other than 200 and other than silence. */
  readonly odd: readonly string[];
  stop(): Promise<void>;
}

const pauseMs = 40;

export function openLoad(writeKey: string, connections: number, seed: number): Load {
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  const odd: string[] = [];
  let url: string | null = null;
  let stopped = false;
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`;

  async function attempt(batch: readonly { messageId: string }[]): Promise<boolean> {
    if (url === null) return false;
    for (const { messageId } of batch) sent.add(messageId);
    try {
      const response = await fetch(`${url}/v1/batch`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
      });
      const body = (await response.json()) as { accepted?: number; duplicate?: number };
      if (response.status === 200 && (body.accepted ?? 0) + (body.duplicate ?? 0) === batch.length) return true;
      odd.push(`${response.status} ${JSON.stringify(body)}`.slice(0, 300));
    } catch {
      // Nobody answered: the batch may be stored or not, and is sent again.
    }
    return false;
  }

  async function connection(index: number): Promise<void> {
    const dice = openDice(seed * 1000 + index);
    for (let nth = 0; !stopped; nth++) {
      const batch = Array.from({ length: 1 + dice.whole(20) }, (_, i) => oneEvent(dice, `${index}-${nth}-${i}`));
      while (!(await attempt(batch)) && !stopped) await sleep(pauseMs);
      for (const { messageId } of stopped ? [] : batch) acknowledged.add(messageId);
      await sleep(pauseMs * dice.share());
    }
  }

  const running = Array.from({ length: connections }, (_, index) => connection(index));
  return {
    aim: (next) => {
      url = next;
    },
    acknowledged,
    sent,
    odd,
    stop: async () => {
      stopped = true;
      await Promise.all(running);
    },
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** People come back, some turn out to be known, some events are hours late. */
function oneEvent(dice: Dice, messageId: string): { messageId: string } & Record<string, unknown> {
  const person = dice.whole(400);
  const timestamp = new Date(
    Date.now() - (dice.chance(0.1) ? dice.whole(50_000_000) : dice.whole(5_000)),
  ).toISOString();
  const who = dice.chance(0.2) ? { userId: `u${person}`, anonymousId: `a${person}` } : { anonymousId: `a${person}` };
  const common = { messageId, timestamp, ...who };
  if (dice.chance(0.4)) {
    const campaign = { source: dice.of("douyin", "baidu"), medium: "cpc", name: dice.of("x", "y") };
    return { type: "page", ...common, context: dice.chance(0.3) ? { campaign } : {}, properties: { path: "/lp" } };
  }
  if (dice.chance(0.1))
    return { type: "identify", ...common, userId: `u${person}`, traits: { email: `p${person}@example.com` } };
  const event = dice.of("Product Viewed", "Product Added", "Order Completed", "Order Refunded");
  const order = { order_id: `o${person}-${dice.whole(4)}`, revenue: dice.whole(10_000) / 100 };
  return { type: "track", event, ...common, properties: event.startsWith("Order") ? order : {} };
}
