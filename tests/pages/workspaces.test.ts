/** Promise: a workspace starts empty, fills by itself while one looks, writes safe files, and is closed to strangers. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openWorkspace, saveChannels, sendEvents } from "./own-workspace.ts";
import { boardReady, demo, expect, test } from "./page-test.ts";
import { signIn } from "./roles.ts";

const formula = '=HYPERLINK("x")';

/** One visit of a person, come by the campaign whose name is a formula. */
function visit(person: string) {
  const campaign = { source: "leaflet", medium: "cpc", name: formula };
  const context = { campaign, page: { url: "https://shop.example/?utm_source=leaflet", path: "/" } };
  return { type: "page", anonymousId: person, messageId: `visit-${person}`, context };
}

/** What the tile of a figure says as a number. */
const tile = (page: Page, name: string) =>
  page.getByRole("region", { name: "Key figures" }).locator("> div").filter({ hasText: name });

test("an empty workspace says what to do, fills while one looks, and nothing jumps", async ({ page, context }) => {
  test.setTimeout(120_000);
  const own = await openWorkspace(context.request, "paper-lane");
  const channel = { key: "leaflet", name: formula, kind: "paid_other", match: [{ utmSource: "leaflet" }] };
  await saveChannels(context.request, own.slug, [channel]);
  await signIn(context.request, own.email, own.password);
  await page.goto(`/w/${own.slug}/board?metric=sessions`);
  await expect(page.getByText("No events yet: send the first one")).toBeVisible();
  await expect(page.getByRole("link", { name: "Connect a source" })).toHaveAttribute("href", `/w/${own.slug}/sources`);

  await sendEvents(demo, own.writeKey, [visit("ann")]);
  const sessions = tile(page, "Sessions");
  await expect(sessions).toContainText(/Sessions1/, { timeout: 60_000 });
  const parts = [sessions, page.getByRole("grid"), page.locator("tfoot tr"), tile(page, "Net revenue")];
  const boxes = () => Promise.all(parts.map((part) => part.boundingBox()));
  const before = await boxes();
  await sendEvents(demo, own.writeKey, [visit("ben"), visit("cyd")]);
  await expect(sessions).toContainText(/Sessions3/, { timeout: 60_000 });
  expect(await boxes()).toEqual(before);

  await expect(page.getByRole("grid").locator("tbody").getByRole("rowheader", { name: formula })).toBeVisible();
  await page
    .getByRole("button", { name: "Campaigns" })
    .or(page.getByRole("radio", { name: "Campaigns" }))
    .click();
  await boardReady(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const [header, ...rows] = text.trim().split("\r\n");
  expect(header).toMatch(/^at,campaign,spend,impressions,clicks/);
  expect(rows.join("\n")).toContain(`"'=HYPERLINK(""x"")"`);
});

test("another's workspace is not found, by page or by report", async ({ page, context, as, expected }) => {
  expected.push(/404/);
  const own = await openWorkspace(context.request, "closed-door");
  await as("admin");
  const answer = await page.goto(`/w/${own.slug}/board`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText("belongs to a workspace that you are not in")).toBeVisible();
  const report = `/api/v1/reports/board?workspace=${own.slug}&from=2026-01-01&to=2026-01-02&metrics=spend`;
  expect(await page.evaluate(async (path) => (await fetch(path)).status, report)).toBe(404);
});
