/** Promise: from a number on the board down to its statements and rows, and the rows make the number. */
import AxeBuilder from "@axe-core/playwright";
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("an analyst follows a figure of the board to its rows", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/board?range=7d");
  await pageReady(page);
  const strip = page.getByRole("region", { name: "Key figures" });
  await strip.getByRole("button", { name: "ROAS", exact: true }).click();
  await page.getByRole("link", { name: "Open lineage" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lineage" })).toBeVisible();
  await expect(page).toHaveURL(/metric=roas&from=/);
  await expect(page.getByText(/^The rows make the same number: 1 : /)).toBeVisible();
  await expect(page.getByRole("region", { name: "Statements" }).first()).toContainText("FROM cells");
  const measures = page.getByRole("table", { name: "Measures and their rows" });
  await measures.getByRole("row", { name: /^Spend / }).click();
  await expect(page).toHaveURL(/measure=spend/);
  await expect(page.getByRole("table", { name: "Rows of Spend" }).getByRole("row").nth(1)).toContainText("CNY");
  await measures.getByRole("row", { name: /^Gross revenue / }).click();
  const rows = page.getByRole("table", { name: "Rows of Gross revenue" });
  await expect(rows).toContainText("Order Completed");
  await page.screenshot({ path: "test-results/lineage.png", fullPage: true });
  await rows.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
});

test("an executive sees sums and no people; the address is the view", async ({ page, as, expected }) => {
  expected.push(/403/);
  await as("executive");
  await page.goto("/w/muhe/lineage?metric=orders&range=7d&measure=orders");
  await pageReady(page);
  await expect(page.getByText("The events of people are open to those who may see people")).toBeVisible();
  const question = new URL(page.url());
  question.pathname = "/api/v1/reports/lineage/rows";
  question.search = new URLSearchParams({
    ...{ workspace: "muhe", metric: "orders", measure: "orders", from: "2026-01-01", to: "2026-01-02" },
  }).toString();
  expect((await page.request.get(question.toString())).status()).toBe(403);
  await page.getByRole("combobox", { name: "Metric" }).click();
  await page.getByRole("option", { name: "CPC", exact: true }).click();
  await expect(page).toHaveURL(/metric=cpc&range=7d$/);
  await page.reload();
  await expect(page.getByRole("region", { name: "Number", exact: true })).toContainText("spend ÷ clicks");
});

test("a phone holds it, in Chinese", async ({ page, as }) => {
  await as("operations");
  await prefer(page, { locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/lineage?metric=bounce_rate");
  await pageReady(page);
  await expect(page.getByText(/^由数据行重新统计，结果相同/)).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test("a narrowed figure is traced as narrow as it is, and by another model not at all", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/board?range=7d&channel=douyin");
  await pageReady(page);
  const strip = page.getByRole("region", { name: "Key figures" });
  await strip.getByRole("button", { name: "Spend", exact: true }).click();
  await page.getByRole("link", { name: "Open lineage" }).click();
  await expect(page).toHaveURL(/metric=spend&from=.*&channel=douyin/);
  await expect(page.getByText(/^The rows make the same number: /)).toBeVisible();
  await page.goto("/w/muhe/board?range=7d&model=first");
  await pageReady(page);
  await strip.getByRole("button", { name: "ROAS", exact: true }).click();
  await expect(page.getByRole("link", { name: "Open definition" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open lineage" })).toHaveCount(0);
});

for (const path of [
  "funnels",
  "retention",
  "attribution",
  "value",
  "reach",
  "operations",
  "executive",
  "health",
  "quality",
  "reconcile",
])
  test(`the figures of ${path} say where they come from`, async ({ page, as }) => {
    await as("analyst");
    await page.goto(`/w/muhe/${path}`);
    await pageReady(page);
    await page.getByRole("button", { name: "Where from?" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Where these figures come from" });
    await expect(dialog.getByRole("region", { name: "Definitions" })).toContainText("v1");
    await expect(dialog.getByRole("region", { name: "Question as understood" })).toContainText(/20\d\d-/);
    await expect(dialog.getByRole("region", { name: "Sources" })).toContainText("through");
    await expect(dialog.getByRole("region", { name: "Statements 1", exact: true }).first()).toContainText("SELECT");
    const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });

test("a phone holds it, in Chinese; the month's budget is traced from its tile", async ({ page, as }) => {
  await as("executive");
  await prefer(page, { locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/funnels");
  await pageReady(page);
  await page.getByRole("button", { name: "数据出处" }).first().click();
  await expect(page.getByRole("region", { name: "口径" })).toContainText("人数");
  await page.screenshot({ path: "test-results/provenance-390.png" });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.goto("/w/muhe/budgets");
  await pageReady(page);
  await page.getByRole("region", { name: "预算" }).getByRole("button").first().click();
  await page.getByRole("link", { name: "查看溯源" }).click();
  await expect(page).toHaveURL(/metric=spend&from=\d{4}-\d{2}-01&to=\d{4}-\d{2}-01/);
});
