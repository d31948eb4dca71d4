/** Promise: an executive sees within two minutes whether the two teams work as one, and opens what each point rests on. */
import AxeBuilder from "@axe-core/playwright";
import { openWorkspace } from "./own-workspace.ts";
import { expect, pageReady, prefer, test } from "./page-test.ts";
import { signIn } from "./roles.ts";

const slug = "muhe";

test("an executive lands on the score, its weeks, its components and the evidence of each", async ({ page, as }) => {
  test.setTimeout(120_000);
  await as("executive");
  await page.goto("/");
  await expect(page).toHaveURL(new RegExp(`/w/${slug}/executive$`));
  await pageReady(page);
  await expect(page.getByRole("link", { name: "Executive" })).toHaveAttribute("aria-current", "page");
  await expect(page.locator("[data-score]")).toHaveText(/^\d{1,3}$/);
  await expect(page.getByRole("img", { name: /^Score of \d+ weeks/ })).toBeVisible();
  expect(Number(await page.locator("[data-sentences]").getAttribute("data-sentences"))).toBeLessThanOrEqual(4);
  const components = page.getByRole("table", { name: "What the score is made of" });
  await expect(components.locator("tbody tr")).toHaveCount(6);
  await components.getByRole("link", { name: "Open the evidence of Strategy response speed" }).click();
  await expect(page).toHaveURL(/\/health\?week=\d{4}-W\d{2}&component=response/);
  await expect(page.getByRole("heading", { name: "Evidence: Strategy response speed" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Weights and targets" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Save as/ })).toHaveCount(0);
});

test("twelve weeks are frozen; each opens with the rows that it was judged by", async ({ page, as }) => {
  await as("analyst");
  await page.goto(`/w/${slug}/health`);
  await pageReady(page);
  const weeks = page.getByRole("table", { name: "Weeks" }).locator("tbody tr");
  expect(await weeks.count()).toBeGreaterThanOrEqual(11);
  await weeks.first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/week=\d{4}-W\d{2}$/);
  await expect(page.getByText(/frozen /).first()).toBeVisible();
  await expect(page.getByRole("table", { name: "Automation health" }).locator("tbody tr")).toHaveCount(4);
});

test("a manager changes the weights, which must add up, and the change is a new version", async ({ page }) => {
  const own = await openWorkspace(page.request, "health", "manager");
  await signIn(page.request, own.email, own.password);
  await page.goto(`/w/${own.slug}/health`);
  await pageReady(page);
  await expect(page.getByText("No week is frozen yet.")).toBeVisible();
  const board = page.getByRole("textbox", { name: "Weight of One shared board" });
  await board.fill("20");
  await board.press("Tab");
  await expect(page.getByRole("status").filter({ hasText: "The weights must add up to 100." })).toBeVisible();
  const accuracy = page.getByRole("textbox", { name: "Weight of Attribution accuracy" });
  await accuracy.fill("10");
  await accuracy.press("Tab");
  await page.getByRole("button", { name: "Save as v2" }).click();
  await expect(page.getByText("Saved: the running week is judged by v2.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Save as v3" })).toBeVisible();
  await expect(board).toHaveValue("20");
});

test("data quality opens the rows behind a miss", async ({ page, as }) => {
  await as("analyst");
  await page.goto(`/w/${slug}/quality`);
  await pageReady(page);
  const rates = page.getByRole("table", { name: "Data connectivity" }).locator("tbody tr");
  await expect(rates).toHaveCount(4);
  await rates.getByRole("link", { name: /^Open/ }).first().click();
  await expect(page).toHaveURL(/part=/);
  await expect(page.getByRole("heading", { name: /^Behind the misses/ })).toBeVisible();
});

for (const path of ["executive", "health?component=connectivity", "quality?part=orders"]) {
  test(`${path} has no violation, in both languages and themes, and fits a phone`, async ({ page, as }) => {
    test.setTimeout(90_000);
    await as("manager");
    for (const [locale, theme] of [
      ["en", "light"],
      ["zh-CN", "dark"],
    ] as const) {
      await prefer(page, { locale, theme });
      await page.goto(`/w/${slug}/${path}`);
      await pageReady(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/w/${slug}/${path}`);
    await pageReady(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
