/** The conditions under which one demo world runs: options, scale and campaigns, prepared for being asked hour by hour. */
import { type PlannedCampaign, plannedCampaigns, runsOn } from "./demo-campaigns.ts";
import { demoChannels, waysIn } from "./demo-channels.ts";
import { leakingPage } from "./demo-pages.ts";
import {
  leakStartsAt,
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

const daysRemembered = 400;

export class DemoSetting {
  readonly startHour: number;
  readonly endHour: number;
  readonly endDay: number;
  readonly campaigns: readonly PlannedCampaign[];
  private readonly sinking = demoChannels.findIndex(({ key }) => key === sinkingChannelKey);
  private readonly leakFrom: number;
  private readonly sinkFrom: number;
  private readonly runningByDay = new Map<number, readonly (readonly number[])[]>();

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
    this.sinkFrom = sinkStartsAt(options.end);
  }

  season(hour: number): Season {
    return seasonOf(hour, this.endDay);
  }

  leaks(page: number, at: number): boolean {
    return page === leakingPage && at >= this.leakFrom;
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

  /** Places of the campaigns of a channel that run in this hour. */
  running(channel: number, hour: number): readonly number[] {
    const day = localDay(hour);
    const known = this.runningByDay.get(day) ?? this.runningOn(day);
    return known[channel] ?? [];
  }

  private runningOn(day: number): readonly (readonly number[])[] {
    const running = demoChannels.map((): number[] => []);
    this.campaigns.forEach((campaign, place) => {
      if (runsOn(campaign, day)) running[campaign.channel]?.push(place);
    });
    if (this.runningByDay.size >= daysRemembered) this.runningByDay.clear();
    this.runningByDay.set(day, running);
    return running;
  }

  /** The campaign at a point of [0, 1) of the channel's traffic in this hour; −1 without any. */
  campaignAt(channel: number, hour: number, point: number): number {
    const running = this.running(channel, hour);
    const total = running.reduce((sum, place) => sum + (this.campaigns[place]?.share ?? 0), 0);
    let left = point * total;
    for (const place of running) {
      left -= this.campaigns[place]?.share ?? 0;
      if (left < 0) return place;
    }
    return running[0] ?? -1;
  }

  /** A campaign's part of its channel's traffic in this hour. */
  part(place: number, hour: number): number {
    const campaign = this.campaigns[place];
    if (campaign === undefined) return 0;
    const total = this.running(campaign.channel, hour).reduce((sum, at) => sum + (this.campaigns[at]?.share ?? 0), 0);
    return total === 0 ? 0 : campaign.share / total;
  }
}
