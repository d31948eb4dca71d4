/** Promise: whoever belongs here gets in by the page, whoever does not is told so. */
import { boardReady, expect, pageReady, test } from "./page-test.ts";
import { emailOf, password, roles } from "./roles.ts";

for (const role of roles) {
  test(`${role} signs in through the page and reads the board's figures`, async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
    await pageReady(page);
    await page.getByLabel("E-mail").fill(emailOf(role));
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    // Executives first see whether the teams work as one; the figures are the same for everybody.
    await expect(page).toHaveURL(role === "executive" ? /\/w\/muhe\/executive/ : /\/w\/muhe\/board/);
    await page.goto("/w/muhe/board?range=28d");
    await boardReady(page);
    const figures = page.getByRole("region", { name: "Key figures" });
    await expect(figures).toContainText("Spend");
    await expect(figures).toContainText(/¥[\d,]{4,}/);
    await expect(page.getByRole("grid")).toContainText("抖音 Douyin");
  });
}

test("a wrong password says so, and lets nobody in", async ({ page, expected }) => {
  expected.push(/401/);
  await page.goto("/sign-in");
  await pageReady(page);
  await page.getByLabel("E-mail").fill(emailOf("analyst"));
  await page.getByLabel("Password", { exact: true }).fill("not-the-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();
  await page.goto("/w/muhe/board");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a signed-out visitor is sent to sign-in, and back to where they wanted", async ({ page }) => {
  await page.goto("/w/muhe/budgets?month=2026-10");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await pageReady(page);
  await page.getByLabel("E-mail").fill(emailOf("manager"));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/w\/muhe\/budgets\?month=2026-10/);
  await expect(page.getByRole("heading", { name: "Budgets" })).toBeVisible();
});

test("signing out ends the session", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/metrics");
  await pageReady(page);
  await page.getByRole("button", { name: /Ye Zhiqiu/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/w/muhe/metrics");
  await expect(page).toHaveURL(/\/sign-in/);
});
