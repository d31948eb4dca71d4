/**
 * The default channels: Google Analytics 4's default channel group (support.google.com/analytics/answer/9756891), first match wins,
 * with the Chinese sources, the platforms' click ids and the AI assistants added.
 */
import { clickIdNamed, type SourceCategory } from "./click-id.ts";
import { categoryOf } from "./source-category.ts";
import type { TouchFacts } from "./touch.ts";

export const defaultChannels = [
  ...["direct", "cross_network", "paid_shopping", "paid_search", "paid_social", "paid_video", "display", "paid_other"],
  ...["ai_assistant", "organic_shopping", "organic_social", "organic_video", "organic_search", "referral", "email"],
  ...["affiliates", "audio", "sms", "mobile_push", "unassigned"],
] as const;
export type DefaultChannel = (typeof defaultChannels)[number];

/** What the table looks at: lower case, empty where nothing is known. */
interface Row {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly category: SourceCategory | null;
}

const displayMedia = new Set(["display", "banner", "expandable", "interstitial", "cpm"]);
const socialMedia = new Set(["social", "social-network", "social-media", "sm", "social network", "social media"]);
const referralMedia = new Set(["referral", "app", "link"]);
const mailNames = new Set(["email", "e-mail", "e_mail", "e mail"]);
const noMedia = new Set(["", "(not set)", "(none)"]);
/** "shop" where a word begins, with an e before it ("eshop"), or "shopping" anywhere: not "workshop". */
const shopCampaign = /(?:[^a-df-z]|^)shop|shopping/;

const table: readonly (readonly [DefaultChannel, (row: Row) => boolean])[] = [
  ["direct", ({ source, medium }) => source === "(direct)" && noMedia.has(medium)],
  ["cross_network", ({ campaign }) => campaign.includes("cross-network")],
  ["paid_shopping", (row) => isShopping(row) && isPaid(row.medium)],
  ["paid_search", ({ category, medium }) => category === "search" && isPaid(medium)],
  ["paid_social", ({ category, medium }) => category === "social" && isPaid(medium)],
  ["paid_video", ({ category, medium }) => category === "video" && isPaid(medium)],
  ["display", ({ medium }) => displayMedia.has(medium)],
  ["paid_other", ({ medium }) => isPaid(medium)],
  ["ai_assistant", ({ category }) => category === "ai_assistant"],
  ["organic_shopping", isShopping],
  ["organic_social", ({ category, medium }) => category === "social" || socialMedia.has(medium)],
  ["organic_video", ({ category, medium }) => category === "video" || medium.includes("video")],
  ["organic_search", ({ category, medium }) => category === "search" || medium === "organic"],
  ["referral", ({ medium }) => referralMedia.has(medium)],
  ["email", ({ source, medium }) => mailNames.has(source) || mailNames.has(medium)],
  ["affiliates", ({ medium }) => medium === "affiliate"],
  ["audio", ({ medium }) => medium === "audio"],
  ["sms", ({ source, medium }) => source === "sms" || medium === "sms"],
  ["mobile_push", ({ source, medium }) => source === "firebase" || isPush(medium)],
];

function isPaid(medium: string): boolean {
  return medium.includes("cp") || medium === "ppc" || medium === "retargeting" || medium.startsWith("paid");
}

function isPush(medium: string): boolean {
  return medium.endsWith("push") || medium.includes("mobile") || medium.includes("notification");
}

function isShopping({ category, campaign }: Row): boolean {
  return category === "shopping" || shopCampaign.test(campaign);
}

function channelOfRow(row: Row): DefaultChannel {
  return table.find(([, holds]) => holds(row))?.[0] ?? "unassigned";
}

/** The default channel of a touch; no touch, or one that carries nothing, is `direct`. */
export function defaultChannel(touch: TouchFacts | null): DefaultChannel {
  if (touch === null || Object.values(touch).every((value) => value === undefined || value === "")) return "direct";
  return channelOfRow(byClickId(touch) ?? byTags(touch));
}

/** The tags as they are; where there are none, the referrer is the source and its kind the medium, as Google Analytics has it. */
function byTags(touch: TouchFacts): Row {
  const source = lower(touch.source ?? touch.referrerHost);
  const category = categoryOf(source);
  const untagged = touch.source === undefined && touch.medium === undefined && touch.referrerHost !== undefined;
  const medium = untagged ? (category === "search" ? "organic" : "referral") : lower(touch.medium);
  return { source, medium, campaign: lower(touch.campaign), category };
}

/**
 * The touch with what its click id adds; null where it adds nothing. A bought click stays bought unless the tagged medium names
 * another channel (email, display, organic …); its platform stands in for a source that is missing or in no list. An id that does not
 * prove a purchase speaks only where source and medium are both missing.
 */
function byClickId(touch: TouchFacts): Row | null {
  const id = touch.clickId === undefined ? undefined : clickIdNamed(touch.clickId);
  if (id === undefined || lower(touch.source) === "(direct)") return null;
  const source = lower(touch.source);
  const medium = lower(touch.medium);
  const campaign = lower(touch.campaign);
  const implied = { source, campaign, category: (source === "" ? null : categoryOf(source)) ?? id.category ?? null };
  if (!id.paid) return source === "" && medium === "" ? { ...implied, medium: id.medium } : null;
  if (isPaid(medium) && !displayMedia.has(medium)) return { ...implied, medium };
  const spoken = channelOfRow({ source: "", medium, campaign: "", category: null }) !== "unassigned";
  return spoken ? null : { ...implied, medium: id.medium };
}

function lower(text: string | undefined): string {
  return (text ?? "").trim().toLowerCase();
}
