/** Promise: a funnel is asked, narrowed and taken along by what stands on its page, and its address is the question. */
import type { Page } from "@playwright/test";
import { expect, pageReady, prefer, test } from "./page-test.ts";

const peopleOf = async (page: Page) => {
  const cell = page.getByRole("table", { name: "Steps" }).getByRole("row", { name: /^1\./ }).getByRole("cell").first();
  return Number(((await cell.textContent()) ?? "").replaceAll(",", ""));
};

test("dates of one's own and a filter go into the URL, and the API counts the same people", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/funnels");
  await pageReady(page);
  const everybody = await peopleOf(page);
  await page.getByRole("button", { name: /^Dates of entry/ }).click();
  const from = await page.getByLabel("From", { exact: true }).inputValue();
  await page.getByLabel("To", { exact: true }).fill(from);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`from=${from}`));
  await expect.poll(() => peopleOf(page)).toBeLessThan(everybody);
  await page.getByRole("button", { name: "Add filter" }).click();
  await page.getByRole("menuitem", { name: "Device" }).click();
  await page.getByRole("checkbox", { name: "mobile" }).click();
  await expect(page).toHaveURL(/device=mobile/);
  await page.keyboard.press("Escape");
  const csv = page.getByRole("link", { name: "CSV" }).first();
  await expect(csv).toHaveAttribute("href", /filter%5Bdevice%5D=mobile/);
  const address = (await csv.getAttribute("href")) ?? "";
  const answer = await page.request.get(address.replace("&format=csv", ""));
  const { answer: figures } = (await answer.json()) as { answer: { steps: { count: number }[] } };
  await expect.poll(() => peopleOf(page)).toBe(figures.steps[0]?.count);
  expect((await (await page.request.get(address)).text()).split("\r\n").length).toBeGreaterThan(2);
});

test("several events are excluded, and what cannot be asked is said in the reader's language", async ({ page, as }) => {
  await as("operations");
  await prefer(page, { locale: "zh-CN" });
  await page.goto("/w/muhe/funnels");
  await pageReady(page);
  await page.getByRole("button", { name: "编辑步骤" }).click();
  const dialog = page.getByRole("dialog");
  for (const event of ["Order Refunded", "/cart"]) {
    await dialog.getByRole("button", { name: "添加排除项" }).click();
    await dialog
      .getByRole("textbox", { name: /个排除项的事件或页面/ })
      .last()
      .fill(event);
  }
  await dialog.getByRole("button", { name: "添加条件" }).last().click();
  await dialog.getByRole("button", { name: "查看", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText("第 2 个排除项：请填写要与“渠道”比较的值。");
  await dialog.getByRole("textbox", { name: "值" }).fill("douyin");
  await dialog.getByRole("button", { name: "查看", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(new URL(page.url()).searchParams.getAll("exclude")).toHaveLength(2);
  await expect(page.getByRole("table", { name: "步骤" })).toBeVisible();
});

test("what changed while people came stands on the trend, and not on a funnel that it did not touch", async ({
  page,
  as,
}) => {
  await as("operations");
  await page.goto("/w/muhe/funnels");
  await pageReady(page);
  const title = `New form ${Date.now().toString(36)}`;
  const status = await page.evaluate(
    async (body) => {
      const headers = { "Content-Type": "application/json" };
      return (await fetch("/api/v1/annotations?workspace=muhe", { method: "POST", headers, body })).status;
    },
    JSON.stringify({ title, page: "/spring", at: new Date(Date.now() - 3 * 86_400_000).toISOString() }),
  );
  expect(status).toBe(201);
  await page.goto("/w/muhe/funnels?range=28d");
  await pageReady(page);
  await expect(page.getByRole("list", { name: "Changed meanwhile" })).toContainText(title);
  await page.goto("/w/muhe/funnels?range=28d&landing_page=/elsewhere");
  await pageReady(page);
  await expect(page.getByText(title)).toHaveCount(0);
});
