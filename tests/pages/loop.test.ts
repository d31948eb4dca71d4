/** Promise: from a signal to a measured effect, and a pause that two people make and one takes back. */
import { expect, pageReady, test } from "./page-test.ts";

test("the sinking channel's alert has filed a task; operations works it to done, and its effect is told", async ({
  page,
  as,
}) => {
  test.setTimeout(120_000);
  await as("operations");
  await page.goto("/w/muhe/alerts");
  await pageReady(page);
  const alert = page.getByRole("listitem").filter({ hasText: /Weibo: CTR .* below usual/ });
  await alert.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/alerts\/\d+$/);
  await expect(page.getByRole("img", { name: /hours? fired/ })).toBeVisible();
  await expect(page.getByText(/Task T-\d+ filed/)).toBeVisible();
  await page.getByRole("link", { name: /^Open T-/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Weibo: CTR/ })).toBeVisible();
  await expect(page.getByText("Usual").first()).toBeVisible();
  await page.getByRole("button", { name: "Take it" }).click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: /is live$/ }).click();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  // Whatever a change did, nobody can know it in its first minute.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("too early").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
});

test("promotion proposes a pause, the executive approves it, the platform is read back, and undo restores it", async ({
  page,
  as,
}) => {
  test.setTimeout(120_000);
  const row = page.getByRole("row").filter({ hasText: "Kuaishou" }).first();
  await as("promotion");
  await page.goto("/w/muhe/breaker");
  await pageReady(page);
  await row.getByRole("button", { name: /^Propose a pause/ }).click();
  await page.getByRole("textbox", { name: "Why" }).fill("The live page is down");
  await page.getByRole("dialog").getByRole("button", { name: "Propose a pause" }).click();
  await expect(page.getByText("An executive approves.")).toBeVisible();
  await as("executive");
  await page.goto("/w/muhe/breaker");
  await pageReady(page);
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("paused by us, read back from the platform", { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await row.getByRole("button", { name: /^Undo/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("Closed", { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
});
