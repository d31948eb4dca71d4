/** Promise: operations writes a task, carries it over the board by keyboard, comments, finishes it, and can take each back. */
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("operations writes a task, carries it by keyboard, comments and finishes", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/tasks");
  await pageReady(page);
  const title = `Shorter form ${Date.now().toString(36)}`;
  const field = page.getByRole("textbox", { name: "Title" });
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(field).toBeVisible({ timeout: 500 });
  }).toPass();
  await field.fill(title);
  await page.getByRole("textbox", { name: "Landing page" }).fill("/lp/mask-weekend");
  await page.getByRole("button", { name: "Write task" }).click();
  const card = page.locator("[data-card]").filter({ hasText: title });
  const column = (name: string) => page.getByRole("region", { name: new RegExp(`^${name} `) });
  await expect(column("To do").getByText(title)).toBeVisible();
  await expect(card.locator("time")).toContainText(/^4[78]:/);

  await card.getByRole("button", { name: /^Move T-/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("[data-carried]")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/is over “In progress”/)).toBeAttached();
  await page.keyboard.press("Space");
  await expect(column("In progress").getByText(title)).toBeVisible();
  await expect(page.getByText(/is now in “In progress”/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(column("To do").getByText(title)).toBeVisible();
  await expect(column("In progress").getByText(title)).toHaveCount(0);

  await card.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: "Take it" }).click();
  await expect(page.getByRole("combobox", { name: "Owner" })).toContainText("苏晴 Su Qing");
  await page.getByRole("checkbox", { name: "Button above the fold at 390 px" }).click();
  await expect(page.getByText("1 of 5 steps")).toBeVisible();
  await page.getByRole("combobox", { name: /^Comment/ }).fill("Live tonight, @zhou");
  await page.getByRole("option", { name: "周航 Zhou Hang" }).click();
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText("called: 周航 Zhou Hang")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Page is live" }).click();
  await expect(page.locator("output").first()).toContainText("live after 0:0");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  await expect(page.getByText("Live, confirming → Done")).toBeVisible();
  await page.goto("/w/muhe/tasks?status=done&view=list&team=operations");
  await pageReady(page);
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("live after");
});

test("whoever comes too late is told who changed what", async ({ page, as, context, expected }) => {
  expected.push(/409/);
  await as("operations");
  await page.goto("/w/muhe/tasks");
  await pageReady(page);
  const headers = { origin: new URL(page.url()).origin };
  const title = `Two at once ${Date.now().toString(36)}`;
  const made = await context.request.post("/api/v1/tasks?workspace=muhe", { data: { title }, headers });
  const { task } = (await made.json()) as { task: { id: number } };
  await page.goto(`/w/muhe/tasks/${task.id}`);
  await pageReady(page);
  await as("manager");
  const change = { taskId: task.id, revision: 1, priority: "roi", title: `${title}, or three` };
  await context.request.patch("/api/v1/tasks?workspace=muhe", { data: change, headers });
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("林悦 Lin Yue changed the title, the priority meanwhile.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Priority" })).toContainText("ROI");
});

test("an analyst reads tasks and changes none; the address keeps the filters; a phone holds it", async ({
  page,
  as,
}) => {
  await as("analyst");
  await prefer(page, { locale: "zh-CN" });
  await page.goto("/w/muhe/tasks");
  await pageReady(page);
  await expect(page.getByRole("button", { name: "新建任务" })).toHaveCount(0);
  await page.getByRole("button", { name: /^团队/ }).click();
  await page.getByRole("menuitemradio", { name: "推广" }).click();
  await expect(page).toHaveURL(/\?team=promotion$/);
  await page.getByRole("button", { name: "列表" }).click();
  await expect(page).toHaveURL(/view=list&team=promotion$/);
  for (const path of ["/w/muhe/tasks", "/w/muhe/tasks?view=list"]) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await pageReady(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  }
});
