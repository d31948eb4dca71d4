/** The demo world hour by hour: plans the lives that begin, remembers what is still to come, and hands out what each hour sends. */

import { demoChannels, waysIn } from "./demo-channels.ts";
import { crawl } from "./demo-crawlers.ts";
import { type Happening, lifeHours, lifeOf } from "./demo-life.ts";
import { longestDelayMs, tell } from "./demo-messages.ts";
import type { DemoSetting } from "./demo-setting.ts";
import { spendOf } from "./demo-spend.ts";
import { Dice, throwFor } from "./dice.ts";
import type { Delivery, SpendRowInput } from "./segment-message.ts";
import { hourMs, hourOf } from "./shanghai-calendar.ts";

const delayHours = Math.ceil(longestDelayMs / hourMs) + 1;

export interface FedHour {
  readonly hour: number;
  /** By the time of sending. */
  readonly deliveries: readonly Delivery[];
  readonly spend: readonly SpendRowInput[];
}

function later<T>(buckets: Map<number, T[]>, hour: number, item: T): void {
  const bucket = buckets.get(hour);
  if (bucket === undefined) buckets.set(hour, [item]);
  else bucket.push(item);
}

/** Feeds whole hours in a row. What it keeps in memory does not grow: lives end, and late messages arrive within 26 hours. */
export class HourFeed {
  /** The hour that comes next, since 1970. */
  hour: number;
  private readonly happenings = new Map<number, Happening[]>();
  private readonly delayed = new Map<number, Delivery[]>();

  constructor(
    private readonly setting: DemoSetting,
    firstHour: number,
  ) {
    const first = Math.max(firstHour, setting.startHour);
    const told = Math.max(first - delayHours, setting.startHour);
    for (let hour = Math.max(told - lifeHours, setting.startHour); hour < told; hour++) this.begin(hour, told);
    for (this.hour = told; this.hour < first; ) this.next();
  }

  next(): FedHour {
    const hour = this.hour;
    this.begin(hour, hour);
    const happenings = this.happenings.get(hour) ?? [];
    const sent = this.delayed.get(hour) ?? [];
    this.happenings.delete(hour);
    this.delayed.delete(hour);
    const told: Delivery[] = [];
    for (const happening of happenings) tell(this.setting, happening, told);
    crawl(this.setting, hour, told);
    for (const delivery of told) {
      const sentHour = hourOf(delivery.sentAt);
      if (sentHour === hour) sent.push(delivery);
      else later(this.delayed, sentHour, delivery);
    }
    this.hour += 1;
    sent.sort((a, b) => a.sentAt - b.sentAt);
    return { hour, deliveries: sent, spend: spendOf(this.setting, hour, this.visitsOf(happenings)) };
  }

  private visitsOf(happenings: readonly Happening[]): number[] {
    const visits = this.setting.campaigns.map(() => 0);
    for (const { campaign } of happenings) if (campaign >= 0) visits[campaign] = (visits[campaign] ?? 0) + 1;
    return visits;
  }

  /** Plans the lives that begin in an hour and remembers what of them happens from another hour on. */
  private begin(hour: number, remembered: number): void {
    const { setting } = this;
    const dice = new Dice(setting.options.seed, throwFor.births, hour);
    let index = 0;
    for (let way = 0; way < waysIn.length; way++) {
      const people = dice.rounded(setting.firstVisits(way, hour) * dice.between(0.93, 1.07));
      const offset = dice.share();
      for (let nth = 0; nth < people; nth++) {
        const point = (nth + offset) / people;
        const campaign = way < demoChannels.length ? setting.campaignAt(way, hour, point) : -1;
        for (const happening of lifeOf(setting, { hour, index: index++, way }, campaign)) {
          const at = hourOf(happening.at);
          if (at >= remembered) later(this.happenings, at, happening);
        }
      }
    }
  }
}
