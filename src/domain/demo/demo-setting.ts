/** The conditions under which one demo world runs: options, scale and campaigns, prepared for being asked hour by hour. */
import { type PlannedCampaign, plannedCampaigns, runsOn } from "./demo-campaigns.ts";
import { demoChannels, waysIn } from "./demo-channels.ts";
import { leakingPage, mendedPage } from "./demo-pages.ts";
import {
  brokenLeaves,
  leakLeaves,
  leakStartsAt,
  mendedAt,
  mendedWins,
  ordinarySeason,
  rateOf,
  type Season,
  seasonOf,
  sinkingChannelKey,
  sinkLeaves,
  sinkStartsAt,
} from "./demo-rhythm.ts";
import { dayMs, hourMs, hourOf, localDay } from "./shanghai-calendar.ts";

export interface DemoOptions {
  readonly seed: number;
  /** Epoch ms at a full hour: the history ends here, the life after it goes on. */
  readonly end: number;
  readonly days: number;
  /** About how many messages the history holds. */
  readonly events: number;
}

interface Running {
  readonly place: number;
  readonly part: number;
  readonly until: number;
}

const daysRemembered = 400;

export class DemoSetting {
  readonly startHour: number;
  readonly endHour: number;
  readonly endDay: number;
  readonly campaigns: readonly PlannedCampaign[];
  private readonly sinking = demoChannels.findIndex(({ key }) => key === sinkingChannelKey);
  private readonly leakFrom: number;
  private readonly mendedFrom: number;
  private readonly sinkFrom: number;
  private readonly runningByDay = new Map<number, readonly (readonly Running[])[]>();

  private seasonHour = Number.NaN;
  private seasonNow: Season = ordinarySeason;

  constructor(
    readonly options: DemoOptions,
    /** First visits per hour at mean rhythm, all ways in together. */
    readonly scale: number,
  ) {
    this.endHour = hourOf(options.end);
    this.startHour = hourOf(options.end - options.days * dayMs);
    this.endDay = localDay(this.endHour);
    this.campaigns = plannedCampaigns(localDay(this.startHour), this.endDay);
    this.leakFrom = leakStartsAt(options.end);
    this.mendedFrom = mendedAt(options.end);
    this.sinkFrom = sinkStartsAt(options.end);
  }

  season(hour: number): Season {
    if (hour !== this.seasonHour) {
      this.seasonHour = hour;
      this.seasonNow = seasonOf(hour, this.endDay);
    }
    return this.seasonNow;
  }

  leaks(page: number, at: number): boolean {
    return page === leakingPage && at >= this.leakFrom;
  }

  /** What a page does to add-to-carts and buyers at this time: 1, less where it leaks or is broken, more once it is mended. */
  pull(page: number, at: number): number {
    if (page === mendedPage) return at < this.mendedFrom ? brokenLeaves : mendedWins;
    return this.leaks(page, at) ? leakLeaves : 1;
  }

  /** What is left of a way's click-through rate in this hour: 1, or less where it sinks. */
  attraction(way: number, hour: number): number {
    return way === this.sinking && hour * hourMs >= this.sinkFrom ? sinkLeaves : 1;
  }

  /** Expected first visits of a way in during an hour. */
  firstVisits(way: number, hour: number): number {
    const behaviour = waysIn[way];
    if (behaviour === undefined) return 0;
    return this.scale * rateOf(behaviour, hour, this.season(hour)) * this.attraction(way, hour);
  }

  /** The campaign at a point of [0, 1) of the channel's traffic in this hour; −1 without any. */
  campaignAt(channel: number, hour: number, point: number): number {
    const running = this.running(localDay(hour))[channel] ?? [];
    for (const { place, until } of running) if (point < until) return place;
    return -1;
  }

  /** A campaign's part of its channel's traffic in this hour. */
  part(place: number, hour: number): number {
    const channel = this.campaigns[place]?.channel ?? -1;
    const running = this.running(localDay(hour))[channel] ?? [];
    return running.find((campaign) => campaign.place === place)?.part ?? 0;
  }

  /** By channel: the campaigns that run on a day, each with its part and where that part ends in [0, 1]. */
  private running(day: number): readonly (readonly Running[])[] {
    const known = this.runningByDay.get(day);
    if (known !== undefined) return known;
    const running = demoChannels.map((_, channel) => {
      const places = this.campaigns.map((_, place) => place).filter((place) => this.runs(place, channel, day));
      const total = places.reduce((sum, place) => sum + (this.campaigns[place]?.share ?? 0), 0);
      let until = 0;
      return places.map((place) => {
        const part = (this.campaigns[place]?.share ?? 0) / total;
        until += part;
        return { place, part, until: place === places.at(-1) ? 1 : until };
      });
    });
    if (this.runningByDay.size >= daysRemembered) this.runningByDay.clear();
    this.runningByDay.set(day, running);
    return running;
  }

  private runs(place: number, channel: number, day: number): boolean {
    const campaign = this.campaigns[place];
    return campaign !== undefined && campaign.channel === channel && runsOn(campaign, day);
  }
}
