/** The page that a browser was on when it sent a message, as Segment's context describes it. */

import type { PlannedCampaign } from "./demo-campaigns.ts";
import { type DemoChannel, demoChannels, freeTraffic } from "./demo-channels.ts";
import { type SitePage, siteUrl } from "./demo-pages.ts";
import type { Dice } from "./dice.ts";
import type { CampaignContext, MessageContext, PageContext } from "./segment-message.ts";

/** What stays the same on a device. */
export interface Device {
  readonly anonymousId: string;
  readonly userAgent: string;
  readonly location: { readonly country: string };
}

const library = { name: "analytics.js", version: "next-1.70.0" };
const locale = "zh-CN";

export function pageContext(page: SitePage, referrer: string, query = ""): PageContext {
  return { url: `${siteUrl}${page.path}${query}`, path: page.path, referrer, title: page.title };
}

/** A page of the site that was reached from another. */
export function innerContext(device: Device, page: SitePage, from: SitePage): MessageContext {
  const { userAgent, location } = device;
  return { page: pageContext(page, siteUrl + from.path), userAgent, locale, location, library };
}

function campaignContext(
  channel: DemoChannel,
  campaign: PlannedCampaign | undefined,
  creative: 0 | 1,
): CampaignContext {
  const { source, medium } = channel;
  return {
    source,
    medium,
    name: campaign?.key ?? channel.key,
    content: campaign?.creatives[creative].key ?? channel.key,
  };
}

/** The first page of a visit, with the campaign that led to it. */
export function landingContext(
  device: Device,
  page: SitePage,
  by: { readonly way: number; readonly campaign: PlannedCampaign | undefined; readonly creative: 0 | 1 },
  dice: Dice,
): MessageContext {
  const { userAgent, location } = device;
  const channel = demoChannels[by.way];
  if (channel === undefined) {
    const referrers = freeTraffic[by.way - demoChannels.length]?.referrers ?? [""];
    return { page: pageContext(page, dice.pick(referrers)), userAgent, locale, location, library };
  }
  const campaign = campaignContext(channel, by.campaign, by.creative);
  const query = `?utm_source=${campaign.source}&utm_medium=${campaign.medium}&utm_campaign=${campaign.name}&utm_content=${campaign.content}`;
  return { page: pageContext(page, channel.referrer, query), campaign, userAgent, locale, location, library };
}

/** The shop's server has no page, no device and no place. */
export const serverContext: MessageContext = { library: { name: "@segment/analytics-node", version: "2.3.0" } };
