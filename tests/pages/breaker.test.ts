/** Promise: only an executive stops everything and lets it out again; everybody sees that nothing goes out. */
import { expect, pageReady, test } from "./page-test.ts";

test("the executive stops everything, promotion sees it and cannot change it, the executive lets it out again", async ({
  page,
  as,
}) => {
  await as("executive");
  await page.goto("/w/muhe/breaker");
  await pageReady(page);
  await page.getByRole("button", { name: "Stop everything" }).click();
  await expect(page.getByText("nothing goes out to any platform")).toBeVisible();
  await as("promotion");
  await page.goto("/w/muhe/breaker");
  await pageReady(page);
  await expect(page.getByText("nothing goes out to any platform")).toBeVisible();
  await expect(page.getByRole("button", { name: "Let actions out again" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Lock/ })).toHaveCount(0);
  await as("executive");
  await page.goto("/w/muhe/breaker");
  await pageReady(page);
  await page.getByRole("button", { name: "Let actions out again" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Let actions out again" }).click();
  await expect(page.getByText("Turning it on stops everything")).toBeVisible();
});

test("the executive locks a channel with a reason, and unlocks it", async ({ page, as }) => {
  await as("executive");
  await page.goto("/w/muhe/breaker");
  await pageReady(page);
  const row = page.getByRole("row").filter({ hasText: "Bilibili" });
  await row.getByRole("button", { name: /^Lock/ }).click();
  await page.getByRole("textbox", { name: "Why" }).fill("Contract under review");
  await page.getByRole("dialog").getByRole("button", { name: "Lock" }).click();
  await expect(row).toContainText("Locked");
  await expect(row).toContainText("Contract under review");
  await page.screenshot({ path: "test-results/breaker.png", fullPage: true });
  await row.getByRole("button", { name: /^Unlock/ }).click();
  await page.getByRole("textbox", { name: "Why" }).fill("Signed");
  await page.getByRole("dialog").getByRole("button", { name: "Unlock" }).click();
  await expect(row).toContainText("Closed");
});
