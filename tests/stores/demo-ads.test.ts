/** The demo's advertising platform does what signed webhooks ask of it, once, remembers it, and heeds nobody else. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { AdFailure } from "#platform/ads/ad-platform.ts";
import { webhookPlatform } from "#platform/ads/webhook-platform.ts";
import { outboundAllow } from "#platform/http-out/outbound-allow.ts";
import { openDemoAds } from "#server/demo/demo-ads.ts";

const directory = mkdtempSync(join(tmpdir(), "warroom-ads-"));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const allow = outboundAllow("127.0.0.1") ?? { hosts: new Set<string>(), networks: [] };
const paused = { status: "paused", dailyBudgetMinor: null, thenMinor: null } as const;

it("pauses a channel for good, and refuses a wrong signature and a channel that is not there", async () => {
  const file = join(directory, "ads.json");
  const ads = await openDemoAds(file, ["weibo", "douyin"]);
  const setting = { url: ads.url, secret: ads.secret, allow, workspace: "muhe", currency: "CNY" };
  const platform = webhookPlatform(setting);
  expect((await platform.read("weibo")).status).toBe("active");
  await platform.ensure("weibo", paused, "key-1");
  expect(await platform.read("weibo")).toMatchObject({ status: "paused", changedBy: "key-1" });
  expect([ads.isPaused("weibo"), ads.isPaused("douyin")]).toEqual([true, false]);
  const forged = webhookPlatform({ ...setting, secret: `whsec_${Buffer.alloc(32).toString("base64")}` });
  await expect(forged.ensure("douyin", paused, "key-2")).rejects.toThrow(AdFailure);
  await expect(platform.read("nowhere")).rejects.toThrow(AdFailure);
  await ads.close();
  const again = await openDemoAds(file, ["weibo", "douyin"]);
  expect([again.isPaused("weibo"), again.isPaused("douyin"), again.secret === ads.secret]).toEqual([true, false, true]);
  await again.close();
});
