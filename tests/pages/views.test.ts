/** Promise: whoever looks at a page keeps its question under a name, and gets a deletion back. */
import { boardReady, expect, test } from "./page-test.ts";

test("promotion saves a view, changes it, deletes it and takes that back", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/board?range=28d");
  await boardReady(page);
  const name = `Channels ${Date.now().toString(36)}`;
  const saveAs = page.getByRole("menuitem", { name: "Save as…" });
  // The very first key may come before the page listens.
  await expect(async () => {
    await page.keyboard.press("v");
    await expect(saveAs).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await saveAs.click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  const menu = (called: string) => page.getByRole("button", { name: `Saved views: ${called}`, exact: true });
  await expect(menu(name)).toBeVisible();
  await page.goto("/w/muhe/board");
  await boardReady(page);
  await menu("none chosen").click();
  await page.getByRole("menuitem", { name }).click();
  await expect(page).toHaveURL(/range=28d/);
  await expect(menu(name)).toBeVisible();
  await page.keyboard.press("w");
  await menu(`${name}, changed`).click();
  await page.getByRole("menuitem", { name: `Update “${name}”` }).click();
  await expect(menu(name)).toBeVisible();
  await menu(name).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(menu("none chosen")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(menu(name)).toBeVisible();
  await menu(name).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(menu("none chosen")).toBeVisible();
});

test("a name that is given is refused beside its field", async ({ page, as, expected }) => {
  expected.push(/409/);
  await as("analyst");
  await page.goto("/w/muhe/board?range=week");
  await boardReady(page);
  const name = `Week ${Date.now().toString(36)}`;
  for (const _time of [1, 2]) {
    await page.getByRole("button", { name: /^Saved views:/ }).click();
    await page.getByRole("menuitem", { name: "Save as…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("button", { name: "Save", exact: true }).click();
  }
  await expect(page.getByRole("dialog")).toContainText(`There is already a view “${name}” of this page.`);
});
