/** The demo world's messages as steps of timelines: the same reading and the same fold as behind the collector. */
import { LRUCache } from "lru-cache";
import { channelOf } from "#domain/catalogue/channel-of.ts";
import { eventNames } from "#domain/catalogue/event-name.ts";
import { touchFrom } from "#domain/catalogue/touch.ts";
import type { DemoWorld } from "#domain/demo/demo-world.ts";
import type { SegmentMessage } from "#domain/demo/segment-message.ts";
import { type Device, deviceOf } from "#domain/events/device.ts";
import { pagePath } from "#domain/events/page-path.ts";
import { plainProperties } from "#domain/events/plain-properties.ts";
import { revenueOf } from "#domain/events/revenue.ts";
import { advance, emptyTimeline, type Step, type Timeline, type TimelineEvent } from "#domain/people/timeline.ts";

/** People remembered; who comes back after that many others is new. */
const remembered = 300_000;

export interface NamedStep {
  readonly person: string;
  readonly step: Step;
}

/** Reads message after message; null for one that came again or too late for its place. Without crawlers' marks. */
export function openDemoSteps(world: DemoWorld): (message: SegmentMessage) => NamedStep | null {
  const timelines = new LRUCache<string, Timeline>({ max: remembered });
  const originOf = openOrigins(world);
  const devices = new LRUCache<string, Device>({ max: 5_000 });
  let id = 0;
  const deviceFor = (userAgent: string | undefined): Device => {
    const known = devices.get(userAgent ?? "");
    if (known !== undefined) return known;
    const found = deviceOf(userAgent ?? null);
    devices.set(userAgent ?? "", found);
    return found;
  };
  return (message) => {
    const { context, properties = {} } = message;
    const person = personOf(message);
    const timeline = timelines.get(person) ?? emptyTimeline;
    const at = Date.parse(message.timestamp);
    if (at <= timeline.lastAt) return null;
    id += 1;
    const money = message.type === "track" ? revenueOf({ ...properties }, "CNY") : null;
    const event: TimelineEvent = {
      id,
      at,
      kind: message.type,
      name: message.type === "page" ? eventNames.page : (message.event ?? message.type),
      origin: originOf(context),
      page: pagePath(context.page?.path ?? ""),
      device: deviceFor(context.userAgent),
      country: context.location?.country ?? "",
      revenueMinor: money?.minor ?? null,
      orderId: "order_id" in properties ? String(properties.order_id) : null,
      isBot: false,
      browser: browserOf(message) ?? person,
      own: money?.minor == null ? null : { minor: money.minor, currency: money.currency ?? "CNY" },
      properties: plainProperties({ ...properties }),
    };
    const next = advance(timeline, event);
    timelines.set(person, next.timeline);
    return { person, step: next.step };
  };
}

/** A messageId begins with its person's code in base 36: the truth that identity finds out by itself behind the collector. */
function personOf({ messageId }: SegmentMessage): string {
  const code = messageId.split("-", 1)[0] ?? "";
  let key = 0n;
  for (const letter of code) key = key * 37n + BigInt(letter.charCodeAt(0));
  // Spread over 63 bits, as pseudonyms are.
  return String(((key * 0x9e3779b97f4a7c15n) & 0x7fffffffffffffffn) | 1n);
}

/** A device's key out of its id, a version 4 UUID; null for what came without one. */
function browserOf({ anonymousId }: SegmentMessage): string | null {
  return anonymousId === undefined ? null : String(BigInt(`0x${anonymousId.replaceAll("-", "").slice(0, 15)}`) | 1n);
}

function openOrigins({ channels }: DemoWorld): (context: SegmentMessage["context"]) => TimelineEvent["origin"] {
  const known = new LRUCache<string, { readonly origin: TimelineEvent["origin"] }>({ max: 20_000 });
  return ({ page, campaign }) => {
    const name = `${page?.url} ${page?.referrer} ${campaign?.source} ${campaign?.medium} ${campaign?.name} ${campaign?.content}`;
    const found = known.get(name);
    if (found !== undefined) return found.origin;
    const touch = touchFrom({ campaign: campaign && { ...campaign }, url: page?.url, referrer: page?.referrer });
    const tagged = touch !== null && Object.keys(touch).some((fact) => fact !== "referrerHost");
    const origin =
      touch === null
        ? null
        : {
            channel: channelOf(touch, channels),
            campaign: touch.campaign ?? "",
            creative: touch.content ?? "",
            tagged,
          };
    known.set(name, { origin });
    return origin;
  };
}
