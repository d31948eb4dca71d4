/** Promise: the people lost at a step are kept as an audience, counted again, and seen one by one under a number. */
import { expect, pageReady, test } from "./page-test.ts";

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

test("operations saves who is lost as an audience, counts it again, deletes it and takes that back", async ({
  page,
  as,
}) => {
  await as("operations");
  await page.goto("/w/muhe/funnels");
  await pageReady(page);
  const name = `Lost ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: "Save as audience" }).first().click();
  await page.getByRole("textbox", { name: "Audience" }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "See audiences" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audiences" })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("just now");
  await row.getByRole("button", { name: "Count again" }).click();
  await expect(page.getByText(new RegExp(`^${name}: `))).toBeVisible();
  await page.screenshot({ path: "test-results/audiences.png" });
  await row.getByRole("button", { name: `Delete: ${name}` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(row).toHaveCount(1);
  await row.getByRole("button", { name: `Delete: ${name}` }).click();
  await expect(row).toHaveCount(0);
});

test("an executive sees audiences and cannot change them, and is shown nobody", async ({ page, as }) => {
  await as("executive");
  await page.goto("/w/muhe/audiences");
  await pageReady(page);
  await expect(page.getByRole("button", { name: "Count again" })).toHaveCount(0);
  await page.goto("/w/muhe/funnels");
  await expect(page.getByText("people lost here")).toBeVisible();
  await expect(page.getByRole("button", { name: "See people" })).toHaveCount(0);
  const asked = new URLSearchParams({ workspace: "muhe", from: day(14), to: day(0), at: "2" });
  for (const step of ["Page Viewed", "Order Completed"]) asked.append("step", step);
  expect((await page.request.get(`/api/v1/reports/funnel/people?${asked}`)).status()).toBe(403);
  await page.goto("/w/muhe/people/424242");
  await expect(page.getByText("Your role reads sums")).toBeVisible();
});

test("a person's page shows what happened, by day and session", async ({ page, as, expected }) => {
  expected.push(/404/);
  await as("analyst");
  expect((await page.goto("/w/muhe/people/424242"))?.status()).toBe(404);
  const asked = new URLSearchParams({ workspace: "muhe", from: day(14), to: day(0), at: "2" });
  for (const step of ["Page Viewed", "Order Completed"]) asked.append("step", step);
  const answer = await page.request.get(`/api/v1/reports/funnel/people?${asked}`);
  const { answer: found } = (await answer.json()) as { answer: { people: { person: string }[] } };
  const person = found.people[0]?.person ?? "";
  await page.goto(`/w/muhe/people/${person}`);
  await pageReady(page);
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
  await expect(page.getByText("first order").first()).toBeVisible();
  for (const [width, height] of [
    [1440, 1000],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/person-${width}.png` });
  }
});
