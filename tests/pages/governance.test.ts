/** Promise: what could go wrong is looked at each quarter, and nothing goes out that somebody else has not read. */
import AxeBuilder from "@axe-core/playwright";
import { expect, pageReady, prefer, test } from "./page-test.ts";
import { roles } from "./roles.ts";

test("promotion hands a text in, the rules find its words, and the manager decides", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/governance");
  await pageReady(page);
  const name = `Opening ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "Hand material in" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("textbox", { name: "Text" }).fill("国家级成分，效果最好。Results guaranteed.");
  await dialog.getByRole("button", { name: "Hand material in" }).click();
  const material = page.getByRole("list", { name: "Compliance review" });
  const row = material.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("3 findings");
  await row.getByRole("button").click();
  const findings = dialog.getByRole("list", { name: "1. Checked by rule" });
  await expect(findings).toContainText("国家级");
  await expect(findings).toContainText("Advertising Law of the PRC, Art. 9(3)");
  await expect(findings).toContainText("16 CFR Part 239");
  await expect(dialog.getByText("somebody else decides")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await page.screenshot({ path: "test-results/governance-findings.png" });
  await as("manager");
  await page.reload();
  await pageReady(page);
  await row.getByRole("button").click();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Take both claims out.");
  await dialog.getByRole("button", { name: "Reject" }).click();
  await expect(row).toContainText("rejected");
  await as("promotion");
  await page.reload();
  await pageReady(page);
  await row.getByRole("button").click();
  await expect(dialog).toContainText("Take both claims out.");
  await dialog.getByRole("button", { name: "Hand in again" }).click();
  await dialog.getByRole("textbox", { name: "Text" }).fill("清爽不黏腻。");
  await dialog.getByRole("button", { name: "Hand in again" }).click();
  await expect(row).toContainText("nothing found");
  await as("manager");
  await page.reload();
  await pageReady(page);
  await row.getByRole("button").click();
  await dialog.getByRole("button", { name: "Approve" }).click();
  await expect(row).toContainText("approved");
});

test("an overdue risk is looked at, and a deleted one comes back", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/governance");
  await pageReady(page);
  const risks = page.getByRole("list", { name: "Risk register" });
  await expect(risks.getByText("review overdue since").first()).toBeVisible();
  const name = `A risk ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "New risk" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Risk" }).fill(name);
  await dialog.getByRole("textbox", { name: "Review due" }).fill("2026-01-01");
  await dialog.getByRole("button", { name: "Create" }).click();
  const row = risks.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("review overdue since");
  await row.getByRole("button", { name: `Review of “${name}”` }).click();
  await dialog.getByRole("textbox", { name: "What has changed" }).fill("Nothing yet.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("review due");
  await row.getByRole("button", { name, exact: true }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toHaveCount(1);
  await row.getByRole("button", { name, exact: true }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
});

test("every role reads it, the analyst without writing", async ({ page, as }) => {
  for (const role of roles) {
    await as(role);
    await page.goto("/w/muhe/governance");
    await pageReady(page);
    await expect(page.getByRole("table", { name: "Likelihood by impact" })).toBeVisible();
    const write = page.getByRole("button", { name: "New risk" });
    if (role === "analyst") await expect(write).toHaveCount(0);
    else await expect(write).toBeVisible();
  }
});

test("on a phone, in both languages and themes", async ({ page, as }) => {
  await as("admin");
  for (const [theme, locale] of [
    ["light", "en"],
    ["dark", "zh-CN"],
  ] as const) {
    await prefer(page, { theme, locale });
    await page.goto("/w/muhe/governance");
    await pageReady(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
    await page.screenshot({ path: `test-results/governance-${theme}.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/governance-${theme}-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1440, height: 1000 });
  }
});
