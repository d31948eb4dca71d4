/** Promise: a change to what a metric means is proposed, approved by both teams, and is then a version that charts carry. */
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("an analyst proposes, promotion and operations approve, and the entry has a version", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/metrics");
  await pageReady(page);
  await page.getByRole("link", { name: "Refunds", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Refunds" })).toBeVisible();
  await pageReady(page);
  await expect(page.getByText("the last full day")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Refunds by day from / })).toBeVisible();
  const before = Number(/\d+/.exec((await page.getByText(/^Version \d+$/).textContent()) ?? "")?.[0]);
  const note = `Counted on the day of the refund ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "Propose a change" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Note", exact: true }).fill(note);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Finance asked");
  await dialog.getByRole("button", { name: "Propose", exact: true }).click();
  const card = page.getByRole("listitem").filter({ hasText: "Finance asked" }).first();
  await expect(card).toContainText(note);
  await expect(card.getByRole("button", { name: /^Approve/ })).toHaveCount(0);

  for (const [role, team] of [
    ["promotion", "Promotion"],
    ["operations", "Operations"],
  ] as const) {
    await as(role);
    await page.reload();
    await pageReady(page);
    await card.getByRole("button", { name: `Approve for ${team}` }).click();
    if (role === "promotion") await expect(card).toContainText(/周航|Zhou Hang/);
  }
  await expect(page.getByText(`Version ${before + 1}`, { exact: true })).toBeVisible();
  await expect(page.getByText(note).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /1 change of its definition/ })).toBeVisible();
  const answer = await page.request.get("/api/v1/annotations?workspace=muhe&metric=refunds");
  expect(((await answer.json()) as { annotations: unknown[] }).annotations).toHaveLength(before);
});

test("the board's map carries the mark, and the pop-over says the workspace's words", async ({ page, as }) => {
  await as("executive");
  await page.goto("/w/muhe/board?range=28d&metric=conversion_rate");
  await pageReady(page);
  await expect(page.getByRole("columnheader", { name: /Conversion rate v2/ })).toBeVisible();
  await page.goto("/w/muhe/operations");
  await pageReady(page);
  await page.getByRole("button", { name: "Conversion rate", exact: true }).first().click();
  const pane = page.getByRole("dialog", { name: "Definition of Conversion rate" });
  await expect(pane).toContainText("Orders by sessions, not by clicks");
  await expect(pane).toContainText("v2");
  await pane.getByRole("link", { name: "Open lineage" }).click();
  await expect(page).toHaveURL(/lineage\?metric=conversion_rate/);
});

test("whoever comes too late is told who approved meanwhile", async ({ page, as, context, expected }) => {
  expected.push(/409/);
  await as("manager");
  await page.goto("/w/muhe/metrics/aov");
  await pageReady(page);
  const headers = { origin: new URL(page.url()).origin };
  const data = { metric: "aov", version: 1, change: { owner: "operations" }, reason: "It is theirs" };
  await context.request.post("/api/v1/metric-proposals?workspace=muhe", { data, headers });
  await page.reload();
  await pageReady(page);
  await as("promotion");
  const list = await context.request.get("/api/v1/metric-proposals?workspace=muhe&metric=aov&status=open");
  const [open] = ((await list.json()) as { proposals: { id: number }[] }).proposals;
  const approval = { data: { revision: 1, team: "promotion" }, headers };
  await context.request.post(`/api/v1/metric-proposals/${open?.id}/approve?workspace=muhe`, approval);
  await as("manager");
  await page.getByRole("button", { name: "Approve for Operations" }).click();
  await expect(page.getByText(/approved for promotion meanwhile: look again/)).toBeVisible();
  await page.reload();
  await pageReady(page);
  await page.getByRole("button", { name: "Refuse" }).click();
  await page.getByRole("textbox", { name: "Why is it refused?" }).fill("Both teams look at it");
  await page.getByRole("dialog").getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByText("Nobody proposes a change.")).toBeVisible();
});

test("a metric's page in Chinese on a phone", async ({ page, as }) => {
  await as("executive");
  await prefer(page, { locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/metrics/roas");
  await pageReady(page);
  await expect(page.getByRole("heading", { name: "变更提案" })).toBeVisible();
  await expect(page.getByRole("button", { name: "提出变更" })).toHaveCount(0);
  await expect(page.getByText("最近两天会偏低")).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.screenshot({ path: "test-results/metric-390.png", fullPage: true });
});
