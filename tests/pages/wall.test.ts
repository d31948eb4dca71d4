/** Promise: a wall hangs for weeks: it shows what matters, in turn, and comes back by itself when it was cut off. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { adminToken } from "./admin-token.ts";
import { hurry } from "./fast-clock.ts";
import { expect, prefer, test } from "./page-test.ts";
import { signIn } from "./roles.ts";
import { startWarRoom } from "./start-war-room.ts";

const scene = (page: Page, name: string) => page.locator(`[data-scene="${name}"]`);

async function wallReady(page: Page): Promise<void> {
  await expect(page.getByRole("table")).toBeVisible();
}

test.use({ viewport: { width: 1920, height: 1080 } });

for (const [locale, says] of [
  ["en", { spend: "Spend", needs: "Needs a decision", next: "next: funnel and tasks", asOf: /as of .+\d\d:\d\d/ }],
  ["zh-CN", { spend: "消耗", needs: "待决策", next: "下一屏：漏斗与任务", asOf: /截至 .+\d\d:\d\d/ }],
] as const) {
  test(`everything fits the screen, dark, without a cursor, ${locale}`, async ({ page, as }) => {
    await as("executive");
    await prefer(page, { locale, theme: "light" });
    await page.goto("/w/muhe/wall");
    await wallReady(page);
    await expect(page.getByText(says.spend, { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: says.needs })).toBeVisible();
    await expect(page.getByText(says.next)).toBeVisible();
    await expect(page.getByText(says.asOf)).toBeVisible();
    const look = await page.evaluate(() => {
      const stage = document.querySelector("main");
      if (stage === null) throw new Error("there is no stage");
      const { cursor, backgroundColor } = getComputedStyle(stage);
      const sizes = [...stage.querySelectorAll("p,th,td,h2,span")].filter(
        (one) => one.children.length === 0 && one.textContent !== "" && !one.closest(".sr-only"),
      );
      const low = [...stage.querySelectorAll("footer")].map((one) => one.getBoundingClientRect().bottom);
      return {
        cursor,
        dark: /^rgb\((\d+)/.exec(backgroundColor)?.[1],
        smallest: Math.min(...sizes.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
        bottom: Math.max(...low),
        controls: stage.querySelectorAll("button,a,input").length,
      };
    });
    expect(look).toMatchObject({ cursor: "none", controls: 0 });
    expect(Number(look.dark)).toBeLessThan(40);
    expect(look.smallest).toBeGreaterThanOrEqual(16);
    expect(look.bottom).toBeLessThanOrEqual(1080);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    await page.screenshot({ path: `test-results/wall-${locale}.png` });
  });
}

test("the scenes follow each other, and Esc leads back to the war map", async ({ page, as }) => {
  test.setTimeout(120_000);
  await as("promotion");
  await page.goto("/w/muhe/board");
  await page.getByRole("link", { name: "Wall mode" }).click();
  await wallReady(page);
  await expect(scene(page, "map")).toBeVisible();
  await expect(scene(page, "work")).toBeVisible({ timeout: 35_000 });
  await expect(page.getByRole("heading", { name: "Today’s funnel" })).toBeVisible();
  await page.screenshot({ path: "test-results/wall-work.png" });
  await expect(scene(page, "alerts")).toBeVisible({ timeout: 35_000 });
  await expect(page.getByRole("heading", { name: "Breaker" })).toBeVisible();
  await page.screenshot({ path: "test-results/wall-alerts.png" });
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/w\/muhe\/board$/);
});

test("on a phone it is small, and not wider than the screen", async ({ page, as }) => {
  await as("manager");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/wall");
  await wallReady(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test("a lost network is said, the figures stay, and it comes back by itself", async ({
  page,
  as,
  context,
  expected,
}) => {
  expected.push(/ERR_/);
  await as("manager");
  await hurry(context, 20);
  await page.goto("/w/muhe/wall");
  await wallReady(page);
  await context.setOffline(true);
  await expect(page.getByRole("status")).toHaveText(/Not connected since \d\d:\d\d/);
  await expect(page.getByRole("table")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("status")).toHaveText("");
});

test("a restart of the program is said and survived, without a reload", async ({
  page,
  request,
  context,
  expected,
}) => {
  test.setTimeout(180_000);
  expected.push(/ERR_|50\d|Failed to fetch/);
  const directory = mkdtempSync(join(tmpdir(), "warroom-wall-"));
  const start = (port: string) =>
    startWarRoom({
      env: {
        WARROOM_ADMIN_TOKEN: adminToken,
        WARROOM_DATA_DIR: directory,
        PORT: port,
        LOG_LEVEL: "info",
        HOST: "localhost",
      },
      ready: /"port":(\d+)[^\n]*"msg":"ready"/,
      patienceMs: 60_000,
    });
  let room = await start("0");
  const port = room.url;
  const url = `http://localhost:${port}`;
  try {
    const headers = { Authorization: `Bearer ${adminToken}` };
    const brand = { slug: "brand", name: "Paper Lane", timezone: "Asia/Shanghai", currency: "CNY" };
    await request.post(`${url}/api/v1/workspaces`, { headers, data: brand });
    const person = { email: "ann@paper.example", name: "Ann", role: "manager", password: "tulips and warm bread" };
    await request.post(`${url}/api/v1/members?workspace=brand`, { headers, data: person });
    await signIn(context.request, person.email, person.password, url);
    await hurry(context, 20);
    await page.goto(`${url}/w/brand/wall`);
    await expect(page.getByText("Spend", { exact: true })).toBeVisible();
    // A reload would forget it.
    await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
    await room.stop();
    await expect(page.getByRole("status")).toHaveText(/Not connected since \d\d:\d\d/);
    await expect(page.getByText("Spend", { exact: true })).toBeVisible();
    await expect(page.locator("[data-scene]")).toHaveCSS("opacity", "0.45");
    room = await start(port);
    await expect(page.getByRole("status")).toHaveText("", { timeout: 30_000 });
    await expect(page.locator("[data-scene]")).toHaveCSS("opacity", "1");
    await expect(page.locator("body[data-same-page]")).toHaveCount(1);
  } finally {
    await room.stop();
    rmSync(directory, { recursive: true, force: true });
  }
});
