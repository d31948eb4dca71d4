/** Promise: people find what they are told in their inbox, and managers choose where the team is told and see what became of it. */
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("a manager adds a mailbox, is told that a test did not arrive, changes it, and deletes it", async ({
  page,
  as,
}) => {
  await as("manager");
  await page.goto("/w/muhe/settings/contacts");
  await pageReady(page);
  const name = `On call ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "Add a contact point" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: "E-mail" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("textbox", { name: "E-mail addresses" }).fill("oncall@brand.example");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: "oncall@brand.example" }).filter({ hasText: name });
  await expect(row).toContainText("Red, Yellow");
  await row.getByRole("button", { name: `Test ${name}` }).click();
  await expect(page.getByText(`The test did not arrive at “${name}”`)).toBeVisible();
  await expect(
    page.getByRole("row").filter({ hasText: name }).filter({ hasText: "given up after 1 attempt" }),
  ).toBeVisible();
  const stored = page.waitForResponse((response) => response.request().method() === "PATCH");
  await row.getByRole("switch").click();
  expect((await stored).status()).toBe(200);
  await expect(row.getByRole("switch")).not.toBeChecked();
  await row.getByRole("button", { name: `Delete ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
});

test("an address inside the house is refused in the form, in words", async ({ page, as, expected }) => {
  expected.push(/400/);
  await as("admin");
  await page.goto("/w/muhe/settings/contacts");
  await pageReady(page);
  await page.getByRole("button", { name: "Add a contact point" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Inside");
  await dialog.getByRole("textbox", { name: "Address of the bot or receiver" }).fill("http://169.254.169.254/latest");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("is not on the public internet");
});

test("a manager finds the inbox by keyboard, moves in it, marks and takes it back", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/muhe/settings/contacts");
  await pageReady(page);
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/\/w\/muhe\/inbox$/);
  await pageReady(page);
  const list = page.getByRole("list", { name: "Messages" });
  // The demo's sinking channel has been told of by the time its rules have run.
  await expect.poll(async () => list.getByRole("listitem").count(), { timeout: 60_000 }).toBeGreaterThan(0);
  const first = list.getByRole("listitem").first();
  const link = first.getByRole("link");
  await link.focus();
  const wasUnread = (await first.getByRole("button", { name: /^Mark as read/ }).count()) > 0;
  await page.keyboard.press("x");
  await expect(first.getByRole("button", { name: wasUnread ? /^Mark as unread/ : /^Mark as read/ })).toBeVisible();
  await page.keyboard.press("x");
  await expect(first.getByRole("button", { name: wasUnread ? /^Mark as read/ : /^Mark as unread/ })).toBeVisible();
  await page.getByRole("button", { name: "Tasks", exact: true }).click();
  await expect(page).toHaveURL(/topic=tasks/);
});

test("inbox and contact points fit a phone, in both languages", async ({ page, as }) => {
  await as("manager");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of ["en", "zh-CN"] as const) {
    await prefer(page, { locale });
    for (const path of ["inbox", "settings/contacts"]) {
      await page.goto(`/w/muhe/${path}`);
      await pageReady(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, `${path} ${locale}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `test-results/${path.replace("/", "-")}-${locale}-390.png` });
    }
  }
});
