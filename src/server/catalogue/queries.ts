/** What may be asked of the catalogue; lists end at 5,000. */
import "server-only";
import { z } from "zod";
import { platform } from "#platform/slot.ts";
import { query } from "#server/gate/door.ts";
import {
  type CampaignRow,
  type ChannelRow,
  type CreativeRow,
  type LandingPageRow,
  readCampaigns,
  readChannels,
  readCreatives,
  readLandingPages,
} from "./catalogue.sql.ts";

export type { CampaignRow, ChannelRow, CreativeRow, LandingPageRow };

const nothing = z.unknown();
const needs = "catalogue:read";

/** In the order in which they are asked. */
export const listChannels = query({
  needs,
  input: nothing,
  run: async (_input, { workspace }) => ({
    channels: await platform().record.rows<ChannelRow>(readChannels, [workspace.id]),
  }),
});

export const listCampaigns = query({
  needs,
  input: nothing,
  run: async (_input, { workspace }) => ({
    campaigns: await platform().record.rows<CampaignRow>(readCampaigns, [workspace.id]),
  }),
});

export const listCreatives = query({
  needs,
  input: nothing,
  run: async (_input, { workspace }) => ({
    creatives: await platform().record.rows<CreativeRow>(readCreatives, [workspace.id]),
  }),
});

export const listLandingPages = query({
  needs,
  input: nothing,
  run: async (_input, { workspace }) => ({
    landingPages: await platform().record.rows<LandingPageRow>(readLandingPages, [workspace.id]),
  }),
});
