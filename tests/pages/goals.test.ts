/** Promise: both teams see one tree of targets, with where each stands and should stand, and either can change it. */
import AxeBuilder from "@axe-core/playwright";
import { expect, pageReady, prefer, test } from "./page-test.ts";
import { roles } from "./roles.ts";

test("promotion adds a key result, changes it, deletes it and takes that back", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/goals");
  await pageReady(page);
  const objective = page.getByRole("list", { name: /One team from the click/ });
  await expect(objective.getByRole("listitem")).not.toHaveCount(0);
  await expect(page.getByText("both teams").first()).toBeVisible();
  const name = `Visits ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "Add a key result" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "The key result" }).fill(name);
  await dialog.getByRole("combobox", { name: "Metric" }).click();
  await page.getByRole("option", { name: "Sessions" }).click();
  await dialog.getByRole("textbox", { name: "Target" }).fill("1");
  await dialog.getByRole("button", { name: "Create" }).click();
  const row = objective.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("on track");
  await row.getByRole("button", { name }).click();
  await dialog.getByRole("textbox", { name: "Target" }).fill("900000000");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("behind");
  await row.getByRole("button", { name }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("behind");
  await row.getByRole("button", { name }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
});

test("whoever changes what somebody else has changed meanwhile is told by whom", async ({ page, as, expected }) => {
  expected.push(/409/);
  await as("operations");
  const listed = await page.request.get("/api/v1/goals?workspace=muhe");
  const { goals } = (await listed.json()) as { goals: { id: number; title: string; revision: number }[] };
  const goal = goals.find(({ title }) => title.includes("Orders of the quarter"));
  await page.goto("/w/muhe/goals");
  await pageReady(page);
  await page.getByRole("button", { name: /Orders of the quarter/ }).click();
  await as("manager");
  const headers = { Origin: new URL(page.url()).origin };
  const data = { revision: goal?.revision, baseline: 1 };
  const changed = await page.request.patch(`/api/v1/goals/${goal?.id}?workspace=muhe`, { headers, data });
  expect(changed.status()).toBe(200);
  await as("operations");
  await page.getByRole("dialog").getByRole("textbox", { name: "Target" }).fill("5");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Lin Yue changed “.*” meanwhile/)).toBeVisible();
});

test("everybody reads them; the analyst has nothing to change", async ({ page, as }) => {
  for (const role of roles) {
    await as(role);
    await page.goto("/w/muhe/goals");
    await pageReady(page);
    await expect(page.getByRole("table", { name: "What the targets serve" })).toBeVisible();
    const write = page.getByRole("button", { name: "New objective" });
    if (role === "analyst") await expect(write).toHaveCount(0);
    else await expect(write).toBeVisible();
  }
});

test("the boards of both teams end with the same strip of targets, below their first screen", async ({ page, as }) => {
  await as("operations");
  for (const board of ["board", "operations"]) {
    await page.goto(`/w/muhe/${board}`);
    await pageReady(page);
    const strip = page.getByRole("heading", { name: "Joint targets", level: 2 });
    await expect(strip).toBeVisible();
    const top = await strip.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
    expect(top, board).toBeGreaterThan(600);
  }
});

test("by keyboard, on a phone, in both themes and languages", async ({ page, as }) => {
  await as("executive");
  await page.goto("/w/muhe/board");
  await pageReady(page);
  await page.keyboard.press("g");
  await page.keyboard.press("g");
  await expect(page.getByRole("heading", { name: "Joint targets", level: 1 })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "New objective" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /One team from the click/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /Seen more often/ })).toBeFocused();
  for (const [theme, locale] of [
    ["light", "en"],
    ["dark", "zh-CN"],
  ] as const) {
    await prefer(page, { theme, locale });
    await page.goto("/w/muhe/goals");
    await pageReady(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
    await page.screenshot({ path: `test-results/goals-${theme}.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/goals-${theme}-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1440, height: 1000 });
  }
});
