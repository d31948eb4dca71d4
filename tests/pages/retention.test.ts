/** Promise: whoever opens retention sees who comes back, can walk the triangle by keyboard, and shares the view by its URL. */
import AxeBuilder from "@axe-core/playwright";
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("the triangle is walked by keyboard and says its cells in words", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/retention");
  await pageReady(page);
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("row")).not.toHaveCount(0);
  await grid.locator('[data-cell="0:1"]').focus();
  await expect(page.getByText(/^All cohorts, week 1: [\d,]+ of [\d,]+ people came back, [\d.]+%\.$/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText(/^\d.+, week 1: /)).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByText(/, week 12: /)).toBeVisible();
});

test("what is chosen is in the URL, and the API answers the same", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/retention");
  await pageReady(page);
  await page.getByRole("button", { name: /^By week/ }).click();
  await page.getByRole("menuitemradio", { name: "day" }).click();
  await expect(page).toHaveURL(/grain=day/);
  await page.getByRole("button", { name: /^Return any activity/ }).click();
  await page.getByRole("button", { name: "ordered", exact: true }).click();
  await expect(page).toHaveURL(/return=Order\+Completed/);
  await page.reload();
  await pageReady(page);
  const all = page.getByRole("row", { name: /^All cohorts/ });
  await expect(all).toBeVisible();
  const csv = (await page.getByRole("link", { name: "CSV" }).first().getAttribute("href")) ?? "";
  const answer = await page.request.get(csv.replace("&format=csv", ""));
  const { answer: figures } = (await answer.json()) as { answer: { total: { size: number } } };
  await expect(all).toContainText(figures.total.size.toLocaleString("en-US"));
  const file = await (await page.request.get(csv)).text();
  expect(file.split("\r\n")[0]).toMatch(/^cohort,size,day_0,day_1,/);
});

test("active people and the lifecycle stand below, also in Chinese, in the dark and on a phone", async ({
  page,
  as,
}) => {
  await as("executive");
  await prefer(page, { theme: "dark", locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/retention");
  await pageReady(page);
  await expect(page.getByRole("heading", { name: "生命周期" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^久别回访/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /日活 .+30 天活跃/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("an event that never came is said, not drawn", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/retention?start=Never+Seen");
  await pageReady(page);
  await expect(page.getByText(/Nobody’s first “Never Seen” lies in these dates/)).toBeVisible();
});
