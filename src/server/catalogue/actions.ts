/** What may be changed in the catalogue. */
import "server-only";
import { z } from "zod";
import { campaignInput, creativeInput, landingPageInput } from "#domain/catalogue/campaign.ts";
import { channelInput } from "#domain/catalogue/channel-rule.ts";
import { action } from "#server/gate/door.ts";
import { type Saved, storeCampaigns, storeChannels, storeCreatives, storeLandingPages } from "./save-catalogue.ts";

const noted = (name: string, saved: Saved, subjects: readonly string[]) =>
  saved.inserted + saved.updated === 0
    ? null
    : { action: name, subject: subjects.slice(0, 20).join(", "), detail: { ...saved } };

export const saveChannels = action({
  needs: "catalogue:write",
  input: z.array(channelInput).min(1).max(500),
  run: (channels, { workspace }) => storeChannels(workspace.id, channels),
  audit: (channels, saved) =>
    noted(
      "catalogue.channels",
      saved,
      channels.map(({ key }) => key),
    ),
});

export const saveCampaigns = action({
  needs: "catalogue:write",
  input: z.array(campaignInput).min(1).max(5000),
  run: (campaigns, { workspace }) => storeCampaigns(workspace.id, campaigns),
  audit: (campaigns, saved) =>
    noted(
      "catalogue.campaigns",
      saved,
      campaigns.map(({ key }) => key),
    ),
});

export const saveCreatives = action({
  needs: "catalogue:write",
  input: z.array(creativeInput).min(1).max(5000),
  run: (creatives, { workspace }) => storeCreatives(workspace.id, creatives),
  audit: (creatives, saved) =>
    noted(
      "catalogue.creatives",
      saved,
      creatives.map(({ key }) => key),
    ),
});

export const saveLandingPages = action({
  needs: "catalogue:write",
  input: z.array(landingPageInput).min(1).max(5000),
  run: (pages, { workspace }) => storeLandingPages(workspace.id, pages),
  audit: (pages, saved) =>
    noted(
      "catalogue.landing-pages",
      saved,
      pages.map(({ path }) => path),
    ),
});
