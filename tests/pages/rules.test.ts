/** Promise: a rule is written from a template, explains itself, is tried on the past, saved, switched, deleted and had back. */
import { expect, pageReady, test } from "./page-test.ts";

test("operations writes a rule from a template, tries it, saves it and takes its deletion back", async ({
  page,
  as,
}) => {
  test.slow();
  await as("operations");
  await page.goto("/w/muhe/rules/new?template=ctr_down");
  await pageReady(page);
  const name = `Fewer clicks ${Date.now().toString(36)}`;
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  const says = page.getByText(/^When the CTR of a channel over 24 hours/);
  await expect(says).toContainText("15% or more below");
  await page.getByRole("textbox", { name: "By at least" }).fill("22");
  await page.getByRole("textbox", { name: "By at least" }).press("Tab");
  await expect(says).toContainText("22% or more below");
  await page.getByRole("button", { name: "Test on 90 days" }).click();
  await expect(page.getByText("Spend avoided")).toBeVisible();
  await expect(page.getByRole("img", { name: /fired/ })).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("columnheader", { name: "Limit" })).toBeVisible();
  await page.getByRole("button", { name: "Save rule" }).click();
  await expect(page).toHaveURL(/\/rules\/\d+$/);
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByText(`“${name}”: Propose`)).toBeVisible();
  await page.screenshot({ path: "test-results/rule.png", fullPage: true });
  await page.goto("/w/muhe/rules");
  await pageReady(page);
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Propose");
  await row.getByRole("button", { name: `Delete: ${name}` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(row).toHaveCount(1);
  await row.getByRole("button", { name: `Delete: ${name}` }).click();
  await expect(row).toHaveCount(0);
});

test("an analyst reads rules and has nothing to change them with", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/rules");
  await pageReady(page);
  await expect(page.getByRole("link", { name: "New rule" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Delete/ })).toHaveCount(0);
  await page.getByRole("row").nth(1).press("Enter");
  await expect(page.getByText("Your role reads rules")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Save/ })).toHaveCount(0);
});
