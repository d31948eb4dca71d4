/** A workspace's own channels: the condition that claims a touch, and the input that defines a channel. */
import { z } from "zod";
import { domainsOf } from "./host.ts";
import type { TouchFacts } from "./touch.ts";

const pattern = z.string().trim().min(1).max(200).optional();

/** Every given field must match, in any case of letters; a closing `*` stands for any rest; no field at all matches nothing. */
export const channelMatch = z.strictObject({
  utmSource: pattern,
  utmMedium: pattern,
  utmCampaign: pattern,
  /** Name of the click id's parameter: `gclid`. */
  clickId: pattern,
  /** A host; hosts below it match too. */
  referrerHost: pattern,
});
export type ChannelMatch = Readonly<z.infer<typeof channelMatch>>;

/** Identifies a channel in addresses, spend files and reports. */
export const channelKey = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, "lower-case letters and digits, joined by - or _");

export const channelKinds = [
  ...["direct", "cross_network", "paid_shopping", "paid_search", "paid_social", "paid_video", "display", "paid_other"],
  ...["organic_shopping", "organic_social", "organic_video", "organic_search", "referral", "email", "affiliate"],
  ...["affiliates", "audio", "sms", "push", "mobile_push", "ai_assistant", "unassigned"],
  ...["offline", "content", "private_domain", "other"],
] as const;

export const channelInput = z.strictObject({
  key: channelKey,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(channelKinds),
  match: z.array(channelMatch).max(200).default([]),
});
export type ChannelInput = z.infer<typeof channelInput>;

/** True when every given field of the condition matches the touch. */
export function matchesTouch(match: ChannelMatch, touch: TouchFacts): boolean {
  const asked = [
    [match.utmSource, touch.source],
    [match.utmMedium, touch.medium],
    [match.utmCampaign, touch.campaign],
    [match.clickId, touch.clickId],
  ] as const;
  const given = asked.filter(([wanted]) => wanted !== undefined);
  if (given.length === 0 && match.referrerHost === undefined) return false;
  return given.every(([wanted, had]) => alike(wanted, had)) && hostAlike(match.referrerHost, touch.referrerHost);
}

function alike(wanted: string | undefined, had: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (had === undefined) return false;
  const want = wanted.trim().toLowerCase();
  const have = had.toLowerCase();
  return want.endsWith("*") ? have.startsWith(want.slice(0, -1)) : have === want;
}

function hostAlike(wanted: string | undefined, had: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (had === undefined) return false;
  const want = wanted.trim().replace(/^www\./i, "");
  return domainsOf(had).some((domain) => alike(want, domain));
}
