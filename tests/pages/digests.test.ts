/** Promise: who gets digests is chosen by a switch that stays, by those who may; the settings of digests and links fit every reader. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, pageReady, prefer, test } from "./page-test.ts";

/** A contact point of this test, by the page's own session. */
async function addPoint(page: Page, name: string): Promise<void> {
  await page.goto("/w/muhe/settings/contacts");
  await pageReady(page);
  await page.getByRole("button", { name: "Add a contact point" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: "E-mail" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("textbox", { name: "E-mail addresses" }).fill("morning@brand.example");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row").filter({ hasText: name }).first()).toBeVisible();
}

async function removePoint(page: Page, name: string): Promise<void> {
  await page.goto("/w/muhe/settings/contacts");
  await pageReady(page);
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: `Delete ${name}` })).toHaveCount(0);
}

test("a manager subscribes a mailbox to the daily digest; the metric's page says so, and the choice stays", async ({
  page,
  as,
}) => {
  test.slow();
  await as("manager");
  const name = `Morning ${Date.now().toString(36)}`;
  await addPoint(page, name);
  await page.goto("/w/muhe/settings/digests");
  await pageReady(page);
  const daily = page.getByRole("switch", { name: `${name}: Yesterday, each morning` });
  const weekly = page.getByRole("switch", { name: `${name}: Last week, on Mondays` });
  await expect(daily).not.toBeChecked();
  const stored = page.waitForResponse((response) => response.request().method() === "PUT");
  await daily.focus();
  await page.keyboard.press("Space");
  expect((await stored).status()).toBe(200);
  await expect(daily).toBeChecked();
  await page.reload();
  await pageReady(page);
  await expect(daily).toBeChecked();
  await expect(weekly).not.toBeChecked();
  await page.goto("/w/muhe/metrics/roas");
  await pageReady(page);
  await page.getByRole("link", { name: "Daily digest" }).click();
  await expect(page).toHaveURL(/settings\/digests$/);
  await removePoint(page, name);
});

for (const setting of ["digests", "shares", "contacts"] as const) {
  test(`the settings of ${setting} keep nobody out, in every width, theme and language`, async ({ page, as }) => {
    test.slow();
    await as("manager");
    for (const [width, height, theme, locale] of [
      [1440, 1000, "light", "zh-CN"],
      [1440, 1000, "dark", "en"],
      [390, 844, "light", "en"],
      [390, 844, "dark", "zh-CN"],
    ] as const) {
      await prefer(page, { theme, locale });
      await page.setViewportSize({ width, height });
      await page.goto(`/w/muhe/settings/${setting}`);
      await pageReady(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" "))}`)).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      await page.screenshot({
        path: `test-results/settings-${setting}-${width}-${theme}-${locale}.png`,
        fullPage: true,
      });
    }
  });
}

test.describe("for whom it is not", () => {
  test.use({ expected: [/403 \(Forbidden\)/] });

  test("a page that is not for the role says so with 403, in the frame", async ({ page, as }) => {
    await as("analyst");
    for (const at of ["settings/digests", "settings/members", "settings/keys"]) {
      expect((await page.goto(`/w/muhe/${at}`))?.status()).toBe(403);
      await pageReady(page);
      await expect(page.getByRole("heading", { name: "Not for your role", level: 1 })).toBeVisible();
      await expect(page.getByRole("link", { name: "War map" })).toBeVisible();
    }
  });
});

test("only those who manage choose who gets digests", async ({ page, as }) => {
  for (const role of ["promotion", "operations", "analyst", "executive"] as const) {
    await as(role);
    expect((await page.request.get("/api/v1/digests?workspace=muhe")).status()).toBe(403);
  }
  await page.goto("/w/muhe/settings/account");
  await pageReady(page);
  await expect(page.getByRole("link", { name: "Digests" })).toHaveCount(0);
  await as("manager");
  await page.reload();
  await expect(page.getByRole("link", { name: "Digests" })).toBeVisible();
});
