/** Promise: a link shows one question's answer to whoever holds it, for a while, and nothing else. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { demo, expect, pageReady, prefer, test } from "./page-test.ts";

async function makeLink(page: Page, name: string, fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await fill(dialog);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const address = page.locator("[data-once]");
  await expect(address).toContainText("/share/sh_");
  const link = (await address.textContent()) ?? "";
  await page.getByRole("button", { name: "Done" }).click();
  return link;
}

test("a manager shares the view just seen, a stranger sees it and cannot change it, and it ends when it is revoked", async ({
  page,
  as,
  browser,
  expected,
}) => {
  expected.push(/401/);
  await as("manager");
  await page.goto("/w/muhe/board?range=7d&channel=douyin");
  await pageReady(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page).toHaveURL(/settings\/shares/);
  const name = `Agency ${Date.now().toString(36)}`;
  const link = await makeLink(page, name, () => Promise.resolve());
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("never");

  const stranger = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: "en-US" });
  const visit = await stranger.newPage();
  const asked: string[] = [];
  visit.on("request", (request) => asked.push(request.url()));
  const page200 = await visit.goto(link);
  const headers = page200?.headers() ?? {};
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-robots-tag"]).toContain("noindex");
  expect(headers["cache-control"]).toContain("no-store");
  await expect(visit.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(visit.locator("tfoot tr")).toBeVisible();
  await expect(visit.getByRole("grid")).toBeVisible();
  await expect(visit.locator("header").first()).toContainText("Douyin");
  await expect(visit.getByRole("button", { name: /^By c|Columns|CSV/ })).toHaveCount(0);
  await expect(visit.getByRole("radio")).toHaveCount(0);
  // The address changes nothing, and nothing else was asked.
  await visit.goto(`${link}?range=28d&channel=baidu`);
  await expect(visit.locator("header").first()).toContainText("Douyin");
  expect(asked.filter((url) => url.includes("/api/") && !url.endsWith("/api/v1/shared"))).toEqual([]);
  const { violations } = await new AxeBuilder({ page: visit as never }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  await visit.screenshot({ path: "test-results/shared-board.png" });
  await visit.setViewportSize({ width: 390, height: 844 });
  const beyond = await visit.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);

  await page.reload();
  await expect(row).toContainText("2 times");
  await page.getByRole("button", { name: `Revoke: ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("revoked");
  await visit.goto(link);
  await expect(visit.getByRole("heading", { name: "This link does not open any more" })).toBeVisible();
  await stranger.close();
});

test("a wall hangs by a link with a password, without an account, and keeps hanging after a reload", async ({
  page,
  as,
  browser,
}) => {
  await as("executive");
  await page.goto("/w/muhe/settings/shares");
  await pageReady(page);
  await page.getByRole("button", { name: "New link" }).click();
  const link = await makeLink(page, `Hall ${Date.now().toString(36)}`, async (dialog) => {
    await dialog
      .getByRole("radio", { name: "Wall" })
      .or(dialog.getByRole("button", { name: "Wall" }))
      .first()
      .click();
    await dialog.getByRole("textbox", { name: /^Password/ }).fill("hall of figures");
  });
  const stranger = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: "en-US" });
  const visit = await stranger.newPage();
  await visit.goto(link);
  await visit.getByLabel("Password").fill("not that one");
  await visit.getByRole("button", { name: "Open" }).click();
  await expect(visit.getByText("This is not the password of the link.")).toBeVisible();
  await visit.getByLabel("Password").fill("hall of figures");
  await visit.getByRole("button", { name: "Open" }).click();
  await expect(visit.getByRole("heading", { name: "Needs a decision" })).toBeVisible();
  await expect(visit.getByRole("table")).toBeVisible();
  await visit.reload();
  await expect(visit.getByRole("heading", { name: "Needs a decision" })).toBeVisible();
  await visit.screenshot({ path: "test-results/shared-wall.png" });
  expect(await stranger.cookies()).toEqual([]);
  await stranger.close();
});

test("analysts see the links and make none; promotion does not see them", async ({ page, as, context }) => {
  await as("analyst");
  await page.goto("/w/muhe/settings/shares");
  await pageReady(page);
  await expect(page.getByRole("button", { name: "New link" })).toHaveCount(0);
  await as("promotion");
  expect((await context.request.get(`${demo}/api/v1/shares?workspace=muhe`)).status()).toBe(403);
  await page.goto("/w/muhe/board");
  await pageReady(page);
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
});

test("the list of links fits a phone, in both languages", async ({ page, as }) => {
  await as("manager");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of ["en", "zh-CN"] as const) {
    await prefer(page, { locale });
    await page.goto("/w/muhe/settings/shares");
    await pageReady(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, locale).toBeLessThanOrEqual(0);
  }
});
