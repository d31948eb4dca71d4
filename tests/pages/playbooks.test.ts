/** Promise: when a source collapses, its playbook is at hand, its clocks run, and its first step really exports the data. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("operations starts the plan, exports everything, downloads it and ticks the step off", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/playbooks");
  await pageReady(page);
  await expect(page.getByText("3 ready").first()).toBeVisible();
  await page.getByRole("button", { name: "Start: A traffic source collapses" }).click();
  await page.waitForURL(/\/playbooks\/runs\/\d+$/);
  const export_ = page.getByRole("listitem").filter({ hasText: "Export all user behaviour data" });
  await expect(export_).toContainText(/4[78]:\d\d left/);
  await export_.getByRole("button", { name: "Export all data" }).click();
  const link = export_.getByRole("link", { name: "Download" });
  await expect(link).toBeVisible({ timeout: 40_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^muhe-events-\d{4}-\d{2}-\d{2}-\d+\.ndjson\.gz$/);
  const lines = gunzipSync(readFileSync(await download.path()))
    .toString()
    .trimEnd()
    .split("\n");
  const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids.length).toBeGreaterThan(10_000);
  expect(new Set(ids).size).toBe(ids.length);
  await export_.getByRole("textbox", { name: "What came of it" }).fill(`${ids.length} events`);
  await export_.getByRole("button", { name: "Done", exact: true }).click();
  await expect(export_).toContainText("to spare");
  await page.reload();
  await expect(export_).toContainText(`${ids.length} events`);
  await page.screenshot({ path: "test-results/playbook-run.png" });
});

test("promotion steps down before operations soothes", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/playbooks");
  await pageReady(page);
  await page.getByRole("button", { name: "Start: PR crisis" }).click();
  await page.waitForURL(/\/playbooks\/runs\/\d+$/);
  const steps = page.getByRole("main").locator("ol > li");
  await expect(steps.nth(1)).toContainText("Waits for step 1");
  await steps.nth(0).getByRole("button", { name: "Done", exact: true }).click();
  await expect(steps.nth(1).getByRole("button", { name: "Done", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "End this run" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End this run" }).click();
  await expect(page.getByRole("button", { name: "Done", exact: true })).toHaveCount(0);
});

test("a playbook is written, and what the pages say fits a phone in both languages", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/muhe/playbooks/new");
  await pageReady(page);
  const name = `Plan ${Date.now().toString(36)}`;
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "1. What is done" }).fill("Call the bank");
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("textbox", { name: "2. What is done" }).fill("Call the shop");
  await page.getByRole("checkbox", { name: "Waits for the steps above" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/playbooks$/);
  await expect(page.getByRole("link", { name })).toBeVisible();
  await prefer(page, { locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["playbooks", "playbooks/new", "playbooks/runs/1"]) {
    await page.goto(`/w/muhe/${path}`);
    await pageReady(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/${path.replaceAll("/", "-")}-390.png`, fullPage: true });
  }
  await page.goto("/w/muhe/playbooks");
  await expect(page.getByText("公关危机").first()).toBeVisible();
});
