/** Promise: what was turned away can be put right and let in, and what figures depend on can be corrected and taken back. */
import type { Page } from "@playwright/test";
import { openWorkspace } from "./own-workspace.ts";
import { demo, expect, pageReady, prefer, test } from "./page-test.ts";
import { type Role, signIn } from "./roles.ts";

async function enter(page: Page, title: string, role: Role) {
  const own = await openWorkspace(page.request, title, role);
  await signIn(page.request, own.email, own.password);
  return own;
}

async function sendWrong(writeKey: string, messageId: string): Promise<void> {
  await fetch(`${demo}/v1/track`, {
    method: "POST",
    headers: { Authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}` },
    body: JSON.stringify({ messageId, event: "Order Completed", properties: { order_id: messageId } }),
  });
}

test("an administrator repairs an event, and sends another again in vain", async ({ page, expected }) => {
  expected.push(/400/);
  const { slug, writeKey } = await enter(page, "repair", "admin");
  await sendWrong(writeKey, "first");
  await sendWrong(writeKey, "second");
  await page.goto(`/w/${slug}/sources`);
  await pageReady(page);
  const rows = page.getByRole("table", { name: "The newest" }).locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await rows
    .first()
    .getByRole("button", { name: /^Repair/ })
    .click();
  const dialog = page.getByRole("dialog");
  const text = dialog.getByRole("textbox", { name: "The event as JSON" });
  const event: object = JSON.parse(await text.inputValue());
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("userId or anonymousId");
  await text.fill(JSON.stringify({ ...event, userId: "u-1" }));
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole("checkbox").click();
  await page.getByRole("button", { name: "Send 1 again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 sent again" })).toContainText("1 still refused");
  await page.goto(`/w/${slug}/settings/audit`);
  await expect(page.getByText("Repaired a quarantined event")).toBeVisible();
});

test("a manager sees what was turned away, and can neither open nor send it", async ({ page }) => {
  const { slug, writeKey } = await enter(page, "look", "manager");
  await sendWrong(writeKey, "only");
  await page.goto(`/w/${slug}/sources`);
  await pageReady(page);
  await expect(page.getByRole("table", { name: "The newest" })).toContainText("no_user_anon_id");
  await expect(page.getByRole("button", { name: /Send again|Repair/ })).toHaveCount(0);
});

test("rates are added, pasted, corrected, removed, and each is taken back", async ({ page }) => {
  const { slug } = await enter(page, "rates", "promotion");
  await page.goto(`/w/${slug}/settings/rates`);
  await pageReady(page);
  await page.getByLabel("Day", { exact: true }).fill("2026-03-10");
  await page.getByLabel("Currency", { exact: true }).fill("usd");
  await page.getByLabel("Rate", { exact: true }).fill("7.12");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const rate = page.getByRole("textbox", { name: "Rate of USD on 2026-03-10" });
  await expect(rate).toHaveValue("7.12");
  await rate.fill("7.2");
  await rate.press("Enter");
  await expect(page.getByText("USD on 2026-03-10 is 7.2")).toBeVisible();
  await expect(rate).toHaveValue("7.2");
  await page.getByRole("button", { name: "Remove: USD 2026-03-10" }).click();
  await expect(rate).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(rate).toHaveValue("7.2");
  await page.getByRole("button", { name: "Paste rates" }).click();
  const dialog = page.getByRole("dialog");
  const pasted = dialog.getByRole("textbox", { name: "Paste rates" });
  await pasted.fill("2026-03-11,USD,7.3\n2026-03-11,EUR,a lot");
  await expect(dialog.getByRole("status")).toContainText("Not a rate: line 2");
  await pasted.fill("2026-03-11,USD,7.3\n2026-03-11,EUR,7.9");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("textbox", { name: /^Rate of/ })).toHaveCount(3);
});

test("a target is set where the metric is defined, and taken back", async ({ page }) => {
  const { slug } = await enter(page, "targets", "manager");
  await page.goto(`/w/${slug}/metrics`);
  await pageReady(page);
  const target = page.locator("#cpa").getByRole("textbox");
  await target.fill("120.5");
  await target.press("Enter");
  await expect(page.getByText(/The target of .* is ¥120\.50/)).toBeVisible();
  await page.reload();
  await pageReady(page);
  await expect(target).toHaveValue("120.5");
  await target.fill("");
  await target.press("Enter");
  await expect(page.getByText(/has no target any more/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(target).toHaveValue("120.5");
});

test("who may not change rates and targets reads them, in Chinese on a narrow screen, too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const { slug } = await enter(page, "reader", "analyst");
  await prefer(page, { locale: "zh-CN" });
  for (const path of ["settings/rates", "metrics"]) {
    await page.goto(`/w/${slug}/${path}`);
    await pageReady(page);
    await expect(page.getByRole("textbox")).toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  }
  await page.goto(`/w/${slug}/settings/rates`);
  await expect(page.getByText("还没有汇率")).toBeVisible();
});
