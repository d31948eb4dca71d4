/** Promise: what is tried on people is planned, told with honest intervals and decided, where everybody can read it. */
import AxeBuilder from "@axe-core/playwright";
import { expect, pageReady, prefer, test } from "./page-test.ts";
import { roles } from "./roles.ts";

test("the finished one tells its answer and the running one waits; both name what was planned", async ({
  page,
  as,
}) => {
  await as("operations");
  await page.goto("/w/muhe/experiments");
  await pageReady(page);
  const rows = page.getByRole("table", { name: "All experiments" }).getByRole("row");
  await expect(rows.filter({ hasText: "Eye cream trial" })).toContainText("“四项 Four fields” is better by +");
  await expect(rows.filter({ hasText: "Notes page" })).toContainText("too early");
  await page.getByRole("link", { name: /Eye cream trial/ }).click();
  await expect(page.getByRole("heading", { name: /is better by \+.* pp \[/ })).toBeVisible();
  await expect(page.getByText("“四项 Four fields” stays.")).toBeVisible();
  await page.getByRole("button", { name: "Chance to win" }).click();
  await expect(page.getByText("P(rate of the arm > rate of the control)", { exact: false })).toBeVisible();
});

test("operations plans one, sees how many people it needs, starts, ends and decides it", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/experiments");
  await pageReady(page);
  const name = `Form ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "New experiment" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Experiment", exact: true }).fill(name);
  await dialog.getByRole("textbox", { name: "Key", exact: true }).fill(name);
  await dialog.getByRole("textbox", { name: "Name of arm 1" }).fill("As it was");
  await dialog.getByRole("textbox", { name: "Name of arm 2" }).fill("Short");
  await dialog.getByRole("textbox", { name: "Rate of the control" }).fill("20");
  await dialog.getByRole("textbox", { name: "Least difference worth finding" }).fill("5");
  await dialog.getByRole("textbox", { name: "Least difference worth finding" }).blur();
  await expect(dialog.getByText("1,031 people per arm", { exact: false })).toBeVisible();
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByText(`"experiment_id": "${name}"`, { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("heading", { name: "nobody has met an arm yet" })).toBeVisible();
  await page.getByRole("button", { name: "End it" }).click();
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await dialog.getByRole("textbox", { name: "What is decided, and why" }).fill("Nobody came.");
  await dialog.getByRole("button", { name: "Decide", exact: true }).click();
  await expect(page.getByText("Nobody came.")).toBeVisible();
  await expect(page.getByText("“As it was” stays.")).toBeVisible();
});

test("everybody reads them; who may not write has nothing to press", async ({ page, as }) => {
  for (const role of roles) {
    await as(role);
    await page.goto("/w/muhe/experiments");
    await pageReady(page);
    await expect(page.getByRole("link", { name: /Notes page/ })).toBeVisible();
    const write = page.getByRole("button", { name: "New experiment" });
    if (role === "analyst" || role === "executive") await expect(write).toHaveCount(0);
    else await expect(write).toBeVisible();
  }
});

test("the operations board lists those that run", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/operations");
  await pageReady(page);
  await expect(page.getByRole("heading", { name: "Running experiments" })).toBeVisible();
  await page.getByRole("link", { name: /Notes page/ }).click();
  await expect(page.getByRole("heading", { name: /Notes page/, level: 1 })).toBeVisible();
});

test("by keyboard, on a phone, in both themes and languages", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/board");
  await pageReady(page);
  await page.keyboard.press("g");
  await page.keyboard.press("x");
  await expect(page.getByRole("heading", { name: "Experiments", level: 1 })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "New experiment" })).toBeVisible();
  await page.keyboard.press("Escape");
  const link = page.getByRole("link", { name: /Eye cream trial/ });
  const address = await link.getAttribute("href");
  for (const [theme, locale] of [
    ["light", "en"],
    ["dark", "zh-CN"],
  ] as const) {
    await prefer(page, { theme, locale });
    for (const [shot, at] of [
      ["list", "/w/muhe/experiments"],
      ["one", address ?? ""],
    ] as const) {
      await page.goto(at);
      await pageReady(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
      await page.screenshot({ path: `test-results/experiments-${shot}-${theme}.png`, fullPage: true });
      await page.setViewportSize({ width: 390, height: 844 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/experiments-${shot}-${theme}-390.png`, fullPage: true });
      await page.setViewportSize({ width: 1440, height: 1000 });
    }
  }
});
