/** Promise: credit is read by model, by key and by day, and the page's address says which. */
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("model, key and measure go into the URL, and the days are the API's own", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/attribution?range=last_month");
  await pageReady(page);
  await page.getByText("Linear", { exact: true }).click();
  await expect(page).toHaveURL(/model=linear/);
  const daily = page.getByRole("region", { name: "Credit per day" });
  await daily.getByRole("button", { name: /^Channel All/ }).click();
  await page.getByRole("menuitemradio", { name: "抖音 Douyin" }).click();
  await expect(page).toHaveURL(/key=douyin/);
  await expect(daily.getByRole("img", { name: /^抖音 Douyin, Conversions per day: / })).toBeVisible();
  await daily.getByRole("button", { name: "Table" }).click();
  const credited = page.getByRole("table", { name: "Credit by channel" }).getByRole("row", { name: /Douyin/ });
  const summed = daily.getByRole("row", { name: /^All/ }).getByRole("cell").first();
  await expect(async () => {
    const text = (await credited.getByRole("cell").nth(2).textContent()) ?? "";
    await expect(summed).toHaveText(text, { timeout: 1_000 });
  }).toPass();
  const csv = (await page.getByRole("link", { name: "CSV" }).first().getAttribute("href")) ?? "";
  expect((await (await page.request.get(csv)).text()).split("\r\n")[0]).toMatch(/^channel,spend,/);
});

test("dates of one's own are two dates, both included, also in Chinese on a phone", async ({ page, as }) => {
  await as("executive");
  await prefer(page, { theme: "dark", locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/attribution");
  await pageReady(page);
  await page.getByRole("button", { name: /^时间:/ }).click();
  const last = await page.getByLabel("结束", { exact: true }).inputValue();
  await page.getByLabel("开始", { exact: true }).fill("2027-12-31");
  await expect(page.getByRole("alert").filter({ hasText: "结束日期早于开始日期。" })).toBeVisible();
  await page.getByLabel("开始", { exact: true }).fill(last);
  await page.getByRole("button", { name: "查看", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`range=custom&from=${last}`));
});
