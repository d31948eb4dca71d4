/** Promise: everybody sees the plan; who may, changes it, and takes the change back. */
import { expect, pageReady, test } from "./page-test.ts";

test("promotion edits an amount, the total follows, undo restores both", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/budgets");
  await pageReady(page);
  const amount = page.getByRole("textbox", { name: /抖音 Douyin/ }).first();
  const total = page.locator("tfoot td").first();
  const [amountBefore, totalBefore] = [await amount.inputValue(), (await total.textContent()) ?? ""];
  const number = (text: string) => Number(text.replaceAll(",", ""));
  await amount.fill(String(number(amountBefore) + 1_000));
  await amount.press("Enter");
  await expect(total).toHaveText((number(totalBefore) + 1_000).toLocaleString("en-US"));
  await page.reload();
  await pageReady(page);
  await expect(total).toHaveText((number(totalBefore) + 1_000).toLocaleString("en-US"));
  await amount.fill(amountBefore);
  await amount.press("Enter");
  await expect(total).toHaveText(totalBefore);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(total).toHaveText((number(totalBefore) + 1_000).toLocaleString("en-US"));
  await amount.fill(amountBefore);
  await amount.press("Enter");
  await expect(total).toHaveText(totalBefore);
});

test("an executive reads the plan and cannot edit it, by the page or past it", async ({ page, as, expected }) => {
  expected.push(/403/);
  await as("executive");
  await page.goto("/w/muhe/budgets");
  await pageReady(page);
  await expect(page.getByRole("rowheader", { name: /抖音 Douyin/ })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const status = await page.evaluate(async () => {
    const body = JSON.stringify([{ period: "2026-11", channel: "douyin", campaign: null, amount: 1, currency: "CNY" }]);
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/api/v1/budgets?workspace=muhe", { method: "PUT", headers, body })).status;
  });
  expect(status).toBe(403);
});
