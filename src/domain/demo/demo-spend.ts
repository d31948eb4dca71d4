/** What the advertising platforms report for an hour: impressions, clicks and cost of each campaign that ran. */
import { demoChannels } from "./demo-channels.ts";
import type { DemoSetting } from "./demo-setting.ts";
import { Dice, throwFor } from "./dice.ts";
import type { SpendRowInput } from "./segment-message.ts";
import { hourMs, isoInstant } from "./shanghai-calendar.ts";

/** Visits that arrive per reported click; the rest leave before the page loads. */
export const arrivalShare = 0.85;
/** How much of the reported delivery follows the hour's own clicks rather than what was expected: keeps CTR readable in small worlds. */
const followsClicks = 0.8;
const promotionCpc = 1.2;
/** Conversions and revenue that a platform claims per click: of whoever saw it, and in hundredths of an order. */
const claims: Readonly<Record<string, { readonly perClick: number; readonly value: number }>> = {
  douyin: { perClick: 0.034, value: 248 },
};

function noise(dice: Dice, width: number): number {
  return 1 + width * (dice.share() - 0.5);
}

/** The rows of an hour, given the visits that each campaign's clicks brought in it. */
export function spendOf(setting: DemoSetting, hour: number, visits: readonly number[]): SpendRowInput[] {
  const rows: SpendRowInput[] = [];
  const at = isoInstant(hour * hourMs);
  const cpcLift = setting.season(hour).discount > 0 ? promotionCpc : 1;
  setting.campaigns.forEach((campaign, place) => {
    const channel = demoChannels[campaign.channel];
    const part = setting.part(place, hour);
    const arrived = visits[place] ?? 0;
    if (channel === undefined || channel.price === null || (part === 0 && arrived === 0)) return;
    const dice = new Dice(setting.options.seed, throwFor.spend, hour, place);
    const clicks = arrived + dice.rounded(arrived * (1 / arrivalShare - 1));
    const expected = (setting.firstVisits(campaign.channel, hour) * part) / arrivalShare;
    const delivered = followsClicks * clicks + (1 - followsClicks) * expected;
    const ctr = channel.price.ctr * setting.attraction(campaign.channel, hour);
    const impressions = Math.max(clicks, Math.round((delivered / ctr) * noise(dice, 0.1)));
    const cost = Math.round(clicks * channel.price.cpc * cpcLift * noise(dice, 0.16) * 100) / 100;
    rows.push({
      at,
      channel: channel.key,
      campaign: campaign.key,
      impressions,
      clicks,
      cost,
      currency: "CNY",
      ...claimOf(channel.key, clicks),
    });
  });
  return rows;
}

function claimOf(channel: string, clicks: number) {
  const claim = claims[channel];
  if (claim === undefined) return {};
  const reportedConversions = Math.round(clicks * claim.perClick * 100) / 100;
  return { reportedConversions, reportedRevenue: Math.round(reportedConversions * claim.value * 100) / 100 };
}
