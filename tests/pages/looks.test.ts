/** Promise: two languages, two themes, three widths, and nobody kept out by any of them. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { boardReady, expect, pageReady, prefer, test } from "./page-test.ts";

const pages = [
  "board?range=28d",
  "operations?range=28d",
  "retention",
  "funnels",
  "attribution",
  "value",
  "reach",
  "budgets",
  "audiences",
  "goals",
  "metrics",
  "metrics/roas",
  "lineage?metric=roas",
  "reconcile",
  "sources",
  "alignment",
  "governance",
  "settings",
  "settings/members",
  "settings/keys",
  "settings/audit",
  "settings/account",
] as const;

async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 5)}`);
}

test("the menu changes language and theme, and the choice goes along", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/board");
  await boardReady(page);
  const html = page.locator("html");
  const menu = page.getByRole("button", { name: /Su Qing/ });
  await menu.click();
  await page.getByRole("menuitemradio", { name: "简体中文" }).click();
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("heading", { name: "作战地图" })).toBeVisible();
  await expect(page.getByRole("region", { name: "核心指标" })).toContainText("消耗");
  await menu.click();
  await page.getByRole("menuitemradio", { name: "深色" }).click();
  await expect(html).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "指标字典" })).toBeVisible();
  await page.reload();
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await expect(html).toHaveAttribute("data-theme", "dark");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing serious where people sign in, ${theme}`, async ({ page }) => {
    await prefer(page, { theme });
    await page.goto("/sign-in");
    await pageReady(page);
    expect(await seriousProblems(page)).toEqual([]);
  });
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/w/muhe/${path}`);
  if (path.startsWith("board")) await boardReady(page);
  await pageReady(page);
}

/** As the menu does it; colours that are on their way have arrived afterwards. */
async function paint(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate(async (to) => {
    document.documentElement.setAttribute("data-theme", to);
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  }, theme);
}

/** Charts follow the width of the screen a moment later. */
const fits = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);

async function keep(page: Page, path: string, name: string): Promise<void> {
  if (path.startsWith("board")) await page.screenshot({ path: `test-results/${name}.png` });
}

// Each page is opened twice, on the narrowest and on the widest screen; the other looks are of the page that is there.
for (const path of pages) {
  test(`${path}: axe finds nothing serious, light and dark, and no screen is too narrow, en`, async ({ page, as }) => {
    test.setTimeout(120_000);
    await as("admin");
    await prefer(page, { theme: "light", locale: "en" });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, path);
    await fits(page);
    await keep(page, path, "board-390");
    await page.setViewportSize({ width: 1440, height: 1000 });
    expect.soft(await seriousProblems(page), "light").toEqual([]);
    await fits(page);
    await keep(page, path, "board-1440");
    await paint(page, "dark");
    expect.soft(await seriousProblems(page), "dark").toEqual([]);
  });

  test(`${path}: no screen is too narrow, light and dark, zh-CN`, async ({ page, as }) => {
    await as("admin");
    await prefer(page, { theme: "light", locale: "zh-CN" });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open(page, path);
    await fits(page);
    await keep(page, path, "board-1920");
    await paint(page, "dark");
    await page.setViewportSize({ width: 1440, height: 1000 });
    await fits(page);
    await keep(page, path, "board-dark-zh");
  });
}
