/** Promise: what customers cost and bring is asked by the page's chips, and the address, the table and the file agree. */
import { expect, pageReady, test } from "./page-test.ts";

test("months, grouping and touch go into the URL, and the file holds the table's figures", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/value");
  await pageReady(page);
  await page.getByText("Campaign", { exact: true }).click();
  await expect(page).toHaveURL(/by=campaign/);
  await page.getByRole("button", { name: /^Won by/ }).click();
  await page.getByRole("dialog", { name: "Won by" }).getByRole("button", { name: "last touch", exact: true }).click();
  await expect(page).toHaveURL(/model=last/);
  const all = page.getByRole("table", { name: /^Customers by campaign/ }).getByRole("row", { name: /^All/ });
  await expect(all).toBeVisible();
  const csv = (await page.getByRole("link", { name: "CSV" }).first().getAttribute("href")) ?? "";
  const answer = await page.request.get(csv.replace("&format=csv", ""));
  const { answer: figures } = (await answer.json()) as { answer: { total: { newCustomers: number } } };
  await expect(all).toContainText(figures.total.newCustomers.toLocaleString("en-US"));
  expect((await (await page.request.get(csv)).text()).split("\r\n").length).toBeGreaterThan(2);
});
