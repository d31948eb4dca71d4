/** Campaigns, creatives and landing pages: what a workspace may say about them. */
import { z } from "zod";
import { channelKey } from "./channel-rule.ts";
import { cleanText } from "./clean-text.ts";

/** From trying an idea to spending at full scale. */
export const campaignStages = ["test", "optimise", "scale"] as const;
export type CampaignStage = (typeof campaignStages)[number];

const name = z.string().trim().min(1).max(200);
/** Compared with what links carry, so any text, but cleaned as a link's text is. */
const tag = name.refine((text) => cleanText(text) === text, "no control characters");
const day = z.iso.date().refine((text) => text >= "1970-01-01" && text < "2200-01-01", "a day between 1970 and 2199");

export const campaignInput = z
  .strictObject({
    /** The utm_campaign of its links, and the campaign of its spend rows. */
    key: tag,
    name,
    channel: channelKey,
    startsOn: day.optional(),
    /** Last day, included. */
    endsOn: day.optional(),
    stage: z.enum(campaignStages).optional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn === undefined || endsOn === undefined || startsOn <= endsOn, {
    path: ["endsOn"],
    message: "ends before it starts",
  });
export type CampaignInput = z.infer<typeof campaignInput>;

export const creativeInput = z.strictObject({
  /** The utm_content of its links, and the creative of its spend rows. */
  key: tag,
  name,
  /** Key of its campaign. */
  campaign: tag,
});
export type CreativeInput = z.infer<typeof creativeInput>;

export const landingPageInput = z.strictObject({
  /** Path as `pagePath` gives it: `/lp`, without host, query and closing slash. */
  path: tag.refine(
    (text) => /^\/(?!.*[?#])(?:.*[^/])?$/.test(text),
    "a path such as /lp, without query and closing slash",
  ),
  name,
});
export type LandingPageInput = z.infer<typeof landingPageInput>;
