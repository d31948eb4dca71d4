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

test("promotion keeps one hour of a day of the week quiet, and ends that", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/alerts");
  await pageReady(page);
  await page.getByRole("button", { name: "Quiet hours…" }).click();
  const dialog = page.getByRole("dialog", { name: "Quiet hours of the week" });
  for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri", "Sun"])
    await dialog.getByRole("checkbox", { name: day }).click();
  await dialog.getByRole("combobox", { name: "Until" }).click();
  await page.getByRole("option", { name: "23:00" }).click();
  await dialog.getByRole("combobox", { name: "Which alerts" }).click();
  await page.getByRole("option", { name: /blue alert/ }).click();
  const reason = `Stock is counted ${Date.now().toString(36)}`;
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await page.screenshot({ path: "test-results/quiet-hours.png" });
  await dialog.getByRole("button", { name: "Keep quiet" }).click();
  const line = page.getByRole("listitem").filter({ hasText: reason });
  await expect(line).toContainText("Sat 22:00–23:00");
  await line.getByRole("button", { name: /End now/ }).click();
  await expect(line).toHaveCount(0);
});
