/** Promise: the board is read, narrowed and walked by keyboard alone, and its URL is its state. */
import { boardReady, expect, test } from "./page-test.ts";

test.beforeEach(async ({ as }) => as("promotion"));

test("the first screen at 1440 × 1000 shows figures and map without scrolling", async ({ page }) => {
  await page.goto("/w/muhe/board?range=yesterday");
  await boardReady(page);
  const figures = await page.getByRole("region", { name: "Key figures" }).boundingBox();
  const map = await page.getByRole("grid").boundingBox();
  expect(figures?.y).toBeGreaterThan(0);
  expect((map?.y ?? 0) + (map?.height ?? 9_999)).toBeLessThan(1_000);
});

test("a filter by URL survives a reload and is seen in the map, the chip and the table", async ({ page }) => {
  await page.goto("/w/muhe/board?range=28d&metric=spend&channel=douyin");
  for (const _ of ["first", "again"]) {
    await boardReady(page);
    await expect(page.getByRole("button", { name: /抖音 Douyin/ }).first()).toBeVisible();
    await expect(page.getByRole("grid").locator("tbody").getByRole("rowheader")).toHaveText([
      "All channels",
      "抖音 Douyin",
    ]);
    await expect(page.locator("tbody").last().getByRole("row")).toHaveCount(1);
    await page.reload();
  }
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).not.toHaveURL(/channel=/);
  await expect(page.getByRole("grid").locator("tbody").getByRole("rowheader").nth(3)).toBeVisible();
});

test("the war map is walked by arrows; Enter opens the evidence, Esc gives the focus back", async ({ page }) => {
  await page.goto("/w/muhe/board?range=28d");
  await boardReady(page);
  const cell = page.locator('td[data-cell="1:2"]');
  await page.locator('td[data-cell="0:2"]').focus();
  await page.keyboard.press("ArrowDown");
  await expect(cell).toBeFocused();
  const status = page.getByRole("status").filter({ hasText: "index" });
  await expect(status).toContainText("抖音 Douyin");
  await expect(status).toContainText(/benchmark|CTR/);
  await page.keyboard.press("Enter");
  const evidence = page.getByRole("dialog");
  await expect(evidence).toContainText("clicks ÷ impressions");
  await expect(evidence).toContainText("Benchmark");
  await page.keyboard.press("Escape");
  await expect(evidence).toBeHidden();
  await expect(cell).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('td[data-cell="1:3"]')).toBeFocused();
});

test("keys choose dates, comparison, filters, help, palette and pages", async ({ page }) => {
  await page.goto("/w/muhe/board");
  await boardReady(page);
  // The very first key may come before the page listens.
  await expect(async () => {
    await page.keyboard.press("w");
    await expect(page).toHaveURL(/range=week/, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press("m");
  await expect(page).toHaveURL(/range=month/);
  await page.keyboard.press("d");
  await expect(page).not.toHaveURL(/range=/);
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/compare=previous/);
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: /^Dates/ })).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("sources");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sources$/);
  await expect(page.getByRole("heading", { name: "Data sources" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page).toHaveURL(/\/budgets$/);
});

test("a figure's name opens its definition", async ({ page }) => {
  await page.goto("/w/muhe/board?range=28d");
  await boardReady(page);
  await page.getByRole("region", { name: "Key figures" }).getByRole("button", { name: "CAC" }).click();
  const definition = page.getByRole("dialog");
  await expect(definition).toContainText("spend ÷ new customers");
  await expect(definition).toContainText("As of");
});
