/** Promise: an alert shows why it fired, is owned, talked about, judged and silenced; readers only read. */
import { expect, pageReady, test } from "./page-test.ts";

test("promotion opens an alert by keyboard, reads its evidence, comments, judges it and takes that back", async ({
  page,
  as,
}) => {
  await as("promotion");
  await page.goto("/w/muhe/alerts?state=all");
  await pageReady(page);
  await page
    .getByRole("list", { name: /alerts?$/ })
    .getByRole("listitem")
    .first()
    .press("Enter");
  await expect(page).toHaveURL(/\/alerts\/\d+$/);
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
  await expect(page.getByRole("img", { name: /hours? fired|no hour fired/ })).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("columnheader", { name: "Usual" })).toBeVisible();
  const said = `Looked at it ${Date.now().toString(36)}`;
  await page.getByRole("textbox", { name: "Comment" }).fill(said);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: said })).toBeVisible();
  await page.getByRole("button", { name: /^False alarm/ }).click();
  await expect(page.getByText("Judged it a false alarm").last()).toBeVisible();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Took the judgement back").last()).toBeVisible();
  await page.screenshot({ path: "test-results/alert.png", fullPage: true });
});

test("an analyst sees alerts without any button to change them", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/alerts?state=all");
  await pageReady(page);
  await expect(page.getByRole("list", { name: /alerts?$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /False alarm|Own it|Silence/ })).toHaveCount(0);
});
