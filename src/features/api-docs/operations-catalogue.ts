/** The API of the catalogue: channels, campaigns, creatives, landing pages. */
import { z } from "zod";
import { campaignInput, creativeInput, landingPageInput } from "#domain/catalogue/campaign.ts";
import { channelInput } from "#domain/catalogue/channel-rule.ts";
import { type Operation, Saved, savedExample } from "./operation.ts";

interface Kind {
  readonly path: string;
  readonly field: string;
  readonly what: string;
  readonly input: z.ZodType;
  readonly row: z.ZodType;
  readonly example: unknown;
  readonly atMost: number;
  readonly saving: string;
}

/** Every part of the catalogue is listed and upserted in the same way. */
function listAndSave({ path, field, what, input, row, example, atMost, saving }: Kind): readonly Operation[] {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return [
    {
      method: "get",
      path,
      id: `list${name}`,
      tag: "Catalogue",
      summary: `The ${what}`,
      needs: "catalogue:read",
      answer: { status: 200, schema: z.object({ [field]: z.array(row) }) },
    },
    {
      method: "put",
      path,
      id: `save${name}`,
      tag: "Catalogue",
      summary: `Add or change ${what}`,
      says: saving,
      needs: "catalogue:write",
      body: { schema: z.array(input).min(1).max(atMost), example: [example] },
      answer: { status: 200, schema: Saved, example: savedExample },
    },
  ];
}

export const catalogueOperations: readonly Operation[] = [
  ...listAndSave({
    path: "/api/v1/channels",
    field: "channels",
    what: "channels, in the order in which they claim traffic",
    input: channelInput,
    row: channelInput.extend({ position: z.int() }),
    example: { key: "douyin", name: "Douyin", kind: "paid_video", match: [{ utmSource: "douyin", utmMedium: "cpc" }] },
    atMost: 500,
    saving:
      "By key. The first channel with a matching rule wins, then the default grouping. When rules change, visits that came before are classified again.",
  }),
  ...listAndSave({
    path: "/api/v1/campaigns",
    field: "campaigns",
    what: "campaigns",
    input: campaignInput,
    row: z.object({
      key: z.string(),
      name: z.string(),
      channel: z.string(),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      stage: z.string(),
    }),
    example: { key: "spring", name: "Spring launch", channel: "douyin", startsOn: "2026-03-01", stage: "test" },
    atMost: 5000,
    saving: "By key; what is not said stays as it is.",
  }),
  ...listAndSave({
    path: "/api/v1/creatives",
    field: "creatives",
    what: "creatives",
    input: creativeInput,
    row: creativeInput,
    example: { key: "video-a", name: "Video A", campaign: "spring" },
    atMost: 5000,
    saving: "By key; the campaign must be known.",
  }),
  ...listAndSave({
    path: "/api/v1/landing-pages",
    field: "landingPages",
    what: "landing pages",
    input: landingPageInput,
    row: landingPageInput,
    example: { path: "/lp/spring", name: "Spring page" },
    atMost: 5000,
    saving: "By path.",
  }),
];
