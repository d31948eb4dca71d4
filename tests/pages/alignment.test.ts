/** Promise: an hour a week, its agenda made by the data, decisions that become tasks, and minutes that do not change. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, pageReady, prefer, test } from "./page-test.ts";
import { roles } from "./roles.ts";

/** Two weeks ago: so that closing it leaves this week's meeting open for the other tests. */
async function weekBefore(page: Page): Promise<string> {
  await page.goto("/w/muhe/alignment");
  await pageReady(page);
  await page.getByRole("link", { name: "Week before" }).click();
  await page.waitForURL(/week=/);
  const first = new URL(page.url()).searchParams.get("week");
  await page.getByRole("link", { name: "Week before" }).click();
  await page.waitForURL((url) => url.searchParams.get("week") !== first);
  return new URL(page.url()).searchParams.get("week") ?? "";
}

test("the agenda of this week has what the data found, and last week's decision with its task", async ({
  page,
  as,
}) => {
  await as("manager");
  await page.goto("/w/muhe/alignment");
  await pageReady(page);
  for (const item of [
    "Conversion that moved",
    "What people complain about",
    "Tasks over their time",
    "Actions on channels",
  ])
    await expect(page.getByRole("heading", { name: new RegExp(`${item} \\(\\d+\\)`) })).toBeVisible();
  await expect(page.getByRole("list", { name: "Tasks over their time" })).toContainText("over");
  await expect(page.getByRole("list", { name: "Decisions of last week" })).toContainText("The offer goes to the top");
  // So few complain in a small demo that no word need be common.
  await expect(page.getByText(/texts? in that week, \d+ in the four weeks before/)).toBeVisible();
  await expect(page.getByText("Support writes down why parcels are late")).toBeVisible();
});

test("a note is kept, a decision becomes a task, and what is closed stays as it was", async ({ page, as }) => {
  await as("operations");
  const week = await weekBefore(page);
  await page.getByRole("textbox", { name: /Tasks over their time/ }).fill("We lend two people.");
  const part = page.locator("section").filter({ has: page.getByRole("heading", { name: /Tasks over their time/ }) });
  await part.getByRole("button", { name: "Keep" }).click();
  await expect(part.getByText(/Su Qing, /).first()).toBeVisible();
  await part.getByRole("button", { name: "Decide" }).click();
  const name = `Lend two people ${Date.now().toString(36)}`;
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "What is decided" }).fill(name);
  await dialog.getByRole("button", { name: "Decide" }).click();
  await expect(part).toContainText(name);
  await page.getByRole("button", { name: "Close and send the minutes" }).click();
  await dialog.getByRole("button", { name: "Close and send the minutes" }).click();
  await expect(page.getByText(/Closed by .*Su Qing/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Decide" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: /What was said/ })).toHaveCount(0);
  await page
    .getByRole("link", { name: /^T-\d+$/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: new RegExp(name) })).toBeVisible();
  await page.goto("/w/muhe/inbox");
  await expect(page.getByText(`The minutes of week ${week} are there`)).toBeVisible();
});

test("presented by keyboard: one item a screen, and a clock of one hour", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/alignment");
  await pageReady(page);
  await page.getByRole("button", { name: "Present the agenda" }).click();
  await expect(page.getByRole("timer")).toHaveText(/59:5\d left of the hour/);
  await expect(page.getByText("1 of 6: Conversion that moved")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("3 of 6: Numbers in dispute")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("2 of 6: What people complain about")).toBeVisible();
  await page.screenshot({ path: "test-results/alignment-present.png" });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("timer")).toHaveCount(0);
});

test("every role reads it, the analyst without writing", async ({ page, as }) => {
  for (const role of roles) {
    await as(role);
    await page.goto("/w/muhe/alignment");
    await pageReady(page);
    const close = page.getByRole("button", { name: "Close and send the minutes" });
    if (role === "analyst") await expect(close).toHaveCount(0);
    else await expect(close).toBeVisible();
  }
});

test("on a phone, in both languages and themes", async ({ page, as }) => {
  await as("operations");
  for (const [theme, locale] of [
    ["light", "en"],
    ["dark", "zh-CN"],
  ] as const) {
    await prefer(page, { theme, locale });
    await page.goto("/w/muhe/alignment");
    await pageReady(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
    await page.screenshot({ path: `test-results/alignment-${theme}.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/alignment-${theme}-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1440, height: 1000 });
  }
});
