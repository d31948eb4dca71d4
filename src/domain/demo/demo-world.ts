/** The demo world: the catalogue of an invented skin-care brand in Shanghai, its plan and targets, and the truth behind its figures. */
import { type DemoBudget, demoBudgets } from "./demo-budgets.ts";
import { campaignDates } from "./demo-campaigns.ts";
import { type ChannelMatch, demoChannels } from "./demo-channels.ts";
import { botShare } from "./demo-crawlers.ts";
import { expectedOrders, refundShare } from "./demo-life.ts";
import { duplicateShare } from "./demo-messages.ts";
import { landingPage, landingPages, leakingPage, mendedPage } from "./demo-pages.ts";
import { expectedOrder } from "./demo-products.ts";
import { leakStartsAt, mendedAt, sinkingChannelKey, sinkLeaves, sinkStartsAt } from "./demo-rhythm.ts";
import { type DemoOptions, DemoSetting } from "./demo-setting.ts";
import { HourFeed } from "./hour-feed.ts";

export type { DemoBudget, DemoOptions };

export interface DemoWorld {
  readonly options: DemoOptions;
  /** First visits per hour at mean rhythm: found once, so that the history holds about as many messages as asked for. */
  readonly scale: number;
  readonly workspace: {
    readonly slug: string;
    readonly name: string;
    readonly timezone: "Asia/Shanghai";
    readonly currency: "CNY";
    /** Contribution margin, 0–1. */
    readonly margin: number;
  };
  readonly channels: readonly {
    readonly key: string;
    readonly name: string;
    readonly kind: string;
    readonly match: readonly ChannelMatch[];
  }[];
  readonly campaigns: readonly {
    readonly key: string;
    readonly name: string;
    readonly channel: string;
    /** "YYYY-MM-DD", inclusive. */
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly stage: "test" | "optimise" | "scale";
  }[];
  readonly creatives: readonly { readonly key: string; readonly name: string; readonly campaign: string }[];
  readonly landingPages: readonly { readonly path: string; readonly name: string }[];
  readonly budgets: readonly DemoBudget[];
  /** Money in major units, rates 0–1. */
  readonly targets: readonly { readonly metric: string; readonly value: number }[];
  readonly truth: DemoTruth;
}

export interface DemoTruth {
  /** Path of the page whose visitors stop adding to the cart. */
  readonly leakingPage: string;
  readonly leakStartsAt: number;
  /** Path of the page that sold little until it was mended. */
  readonly mendedPage: string;
  readonly mendedAt: number;
  /** Key of the channel whose click-through rate falls to this part of what it was. */
  readonly sinkingChannel: string;
  readonly sinkStartsAt: number;
  readonly sinkLeaves: number;
  /** Channel keys by the expected worth of a customer, best first, and that worth over a whole life in major units, before discounts and refunds. */
  readonly ltvOrder: readonly string[];
  readonly ltv: Readonly<Record<string, number>>;
  /** Refunds per order, crawlers' and repeated messages per message. */
  readonly refundShare: number;
  readonly botShare: number;
  readonly duplicateShare: number;
}

function truthOf({ seed, end }: DemoOptions): DemoTruth {
  const worthOf = (taste: number, repeats: number) =>
    Math.round(expectedOrder(taste) * expectedOrders(repeats, seed) * 100) / 100;
  const worth = demoChannels.map(({ key, taste, repeats }) => [key, worthOf(taste, repeats)] as const);
  return {
    leakingPage: landingPage(leakingPage).path,
    leakStartsAt: leakStartsAt(end),
    mendedPage: landingPage(mendedPage).path,
    mendedAt: mendedAt(end),
    sinkingChannel: sinkingChannelKey,
    sinkStartsAt: sinkStartsAt(end),
    sinkLeaves,
    ltvOrder: worth.toSorted((a, b) => b[1] - a[1]).map(([key]) => key),
    ltv: Object.fromEntries(worth),
    refundShare,
    botShare,
    duplicateShare,
  };
}

const trialVisits = 3_000;

/** A small world of the same days is run and counted; the real one is larger by what was missing. */
function scaleOf(options: DemoOptions): number {
  const trial = trialVisits / (options.days * 24);
  const setting = new DemoSetting(options, trial);
  const feed = new HourFeed(setting, setting.startHour);
  let counted = 0;
  while (feed.hour < setting.endHour) counted += feed.next().deliveries.length;
  return (trial * options.events) / counted;
}

const targets = [
  { metric: "ctr", value: 0.015 },
  { metric: "cpc", value: 2 },
  { metric: "cac", value: 110 },
  { metric: "roas", value: 2.5 },
  { metric: "conversion_rate", value: 0.022 },
  { metric: "aov", value: 260 },
  { metric: "bounce_rate", value: 0.4 },
  { metric: "interaction_rate", value: 0.12 },
];

function catalogueOf({ campaigns }: DemoSetting): Pick<DemoWorld, "channels" | "campaigns" | "creatives"> {
  return {
    channels: demoChannels.map(({ key, name, kind, match }) => ({ key, name, kind, match })),
    campaigns: campaigns.map((campaign) => {
      const { key, name, stage } = campaign;
      return { key, name, channel: demoChannels[campaign.channel]?.key ?? "", ...campaignDates(campaign), stage };
    }),
    creatives: campaigns.flatMap(({ key, creatives }) =>
      creatives.map((creative) => ({ key: creative.key, name: creative.name, campaign: key })),
    ),
  };
}

/** The world of these options: the same options give the same world, message by message. */
export function demoWorld(options: DemoOptions): DemoWorld {
  const scale = scaleOf(options);
  const setting = new DemoSetting(options, scale);
  return {
    options,
    scale,
    workspace: { slug: "muhe", name: "沐禾 Muhe", timezone: "Asia/Shanghai", currency: "CNY", margin: 0.62 },
    ...catalogueOf(setting),
    landingPages,
    budgets: demoBudgets(setting),
    targets,
    truth: truthOf(options),
  };
}
