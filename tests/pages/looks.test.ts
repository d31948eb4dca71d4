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
  test(`axe finds nothing serious on any page, ${theme}`, async ({ page, as }) => {
    test.setTimeout(120_000);
    await prefer(page, { theme });
    await page.goto("/sign-in");
    expect(await seriousProblems(page), "sign-in").toEqual([]);
    await as("admin");
    for (const path of pages) {
      await page.goto(`/w/muhe/${path}`);
      if (path.startsWith("board")) await boardReady(page);
      await pageReady(page);
      expect.soft(await seriousProblems(page), path).toEqual([]);
    }
  });
}

const looks = [
  ["board-1440", 1440, 1000, "light", "en"],
  ["board-dark-zh", 1440, 1000, "dark", "zh-CN"],
  ["board-1920", 1920, 1080, "light", "zh-CN"],
  ["board-390", 390, 844, "light", "en"],
] as const;

for (const [name, width, height, theme, locale] of looks) {
  test(`${name}: no page is wider than its screen`, async ({ page, as }) => {
    await as("admin");
    await prefer(page, { theme, locale });
    await page.setViewportSize({ width, height });
    for (const path of pages) {
      await page.goto(`/w/muhe/${path}`);
      await pageReady(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(beyond, path).toBeLessThanOrEqual(0);
      if (!path.startsWith("board")) continue;
      await boardReady(page);
      await page.screenshot({ path: `test-results/${name}.png` });
    }
  });
}
