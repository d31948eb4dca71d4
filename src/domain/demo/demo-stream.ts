/** The demo world's messages and spend for any interval: the same for an interval by itself as within a longer run. */
import { DemoSetting } from "./demo-setting.ts";
import type { DemoOptions, DemoWorld } from "./demo-world.ts";
import { demoWorld } from "./demo-world.ts";
import { type FedHour, HourFeed } from "./hour-feed.ts";
import type { Delivery, SegmentMessage, SpendRowInput } from "./segment-message.ts";
import { hourMs, hourOf } from "./shanghai-calendar.ts";

export interface DemoHour {
  /** Epoch ms of the hour's start. */
  readonly hour: number;
  /** In the order of sending. A duplicate is the same object again; read them, do not change them. */
  readonly messages: SegmentMessage[];
  /** When each message was sent (epoch ms), place by place: later than its timestamp where it was late. */
  readonly sentAt: number[];
  /** Rows of this hour, when its start lies in the interval. */
  readonly spend: readonly SpendRowInput[];
}

export interface DemoStream {
  /** What is sent in [fromMs, toMs), hour by hour; hours before the world's start are left out. */
  between(fromMs: number, toMs: number): Generator<DemoHour, void, undefined>;
}

/** Hours that are played through rather than planned anew when a later interval is asked for. */
const patienceHours = 100;

function part({ hour, deliveries, spend }: FedHour, fromMs: number, toMs: number): DemoHour {
  const start = hour * hourMs;
  const whole = fromMs <= start && start + hourMs <= toMs;
  const sent: readonly Delivery[] = whole
    ? deliveries
    : deliveries.filter(({ sentAt }) => fromMs <= sentAt && sentAt < toMs);
  return {
    hour: start,
    messages: sent.map(({ message }) => message),
    sentAt: sent.map(({ sentAt }) => sentAt),
    spend: fromMs <= start && start < toMs ? spend : [],
  };
}

class LivingDemo implements DemoStream {
  private readonly setting: DemoSetting;
  private feed: HourFeed | null = null;
  private latest: FedHour | null = null;

  constructor(world: DemoWorld) {
    this.setting = new DemoSetting(world.options, world.scale);
  }

  *between(fromMs: number, toMs: number): Generator<DemoHour, void, undefined> {
    const last = hourOf(toMs - 1);
    for (let hour = Math.max(hourOf(fromMs), this.setting.startHour); hour <= last; hour++) {
      yield part(this.at(hour), fromMs, toMs);
    }
  }

  private at(hour: number): FedHour {
    if (this.latest?.hour === hour) return this.latest;
    let feed = this.feed;
    if (feed === null || hour < feed.hour || hour > feed.hour + patienceHours) feed = new HourFeed(this.setting, hour);
    while (feed.hour < hour) feed.next();
    this.feed = feed;
    this.latest = feed.next();
    return this.latest;
  }
}

/** A stream that remembers where it is: for asking minute after minute. */
export function createDemoStream(from: DemoWorld | DemoOptions): DemoStream {
  return new LivingDemo("scale" in from ? from : demoWorld(from));
}

/** Everything that is sent in [fromMs, toMs), with the hourly spend whose hour starts in it. */
export function* demoStream(
  from: DemoWorld | DemoOptions,
  fromMs: number,
  toMs: number,
): Generator<DemoHour, void, undefined> {
  yield* createDemoStream(from).between(fromMs, toMs);
}
