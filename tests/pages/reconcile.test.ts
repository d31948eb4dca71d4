/** Promise: the gap between two teams' figures is explained step by step to its rows, and what counts is signed by both. */
import { expect, pageReady, prefer, test } from "./page-test.ts";

test("the gap is explained, each step has a reason and rows, and the address keeps it", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/muhe/reconcile");
  await pageReady(page);
  const figures = page.getByRole("region", { name: "The gap" });
  await expect(figures).toContainText("people who clicked an ad and ordered within 30 days");
  await expect(figures).toContainText("%");
  const drawn = page.getByRole("figure", { name: /^From .* to .*: / });
  await expect(drawn).toBeVisible();
  const step = drawn.getByRole("button").first();
  await step.click();
  await expect(page).toHaveURL(/step=/);
  await expect(page.getByText(/That makes .* (lower|higher)\./).first()).toBeVisible();
  await expect(
    page
      .getByRole("table", { name: /: [\d,]+ rows$/ })
      .getByRole("row")
      .nth(1),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: "The two definitions" })).toContainText("(differs)");
  await page.screenshot({ path: "test-results/reconcile-1440.png", fullPage: true });
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page).toHaveURL(/table=1/);
  await page.reload();
  await expect(page.getByRole("table", { name: "Why, step by step" })).toContainText("definition");
  await page.getByRole("button", { name: "Swap A and B" }).click();
  await expect(page).toHaveURL(/a=\d+&b=\d+/);
});

test("a figure from a sheet is residual until somebody says what it counts", async ({ page, as }) => {
  await as("promotion");
  await page.goto("/w/muhe/reconcile");
  await pageReady(page);
  await page.getByRole("button", { name: /^A / }).click();
  await page.getByRole("menuitem", { name: "Paste a figure…" }).click();
  await page.getByRole("textbox", { name: "Figure" }).fill("2412");
  await page.getByRole("textbox", { name: "Where it is from" }).fill("Monday's sheet");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("Monday's sheet says")).toBeVisible();
  await expect(page.getByText(/^No rule explains it: /)).toBeVisible();
  await expect(page.getByRole("table", { name: "The two definitions" })).toContainText("not known");
});

test("every reason is told in plain words before anything is pressed, and a gap over 15% is disputed with one press", async ({
  page,
  as,
}) => {
  await as("manager");
  await page.goto("/w/muhe/board");
  await pageReady(page);
  await page.getByRole("link", { name: "Reconcile" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reconcile" })).toBeVisible();
  const reasons = page.getByRole("list", { name: "The reasons, the largest first" });
  await expect(reasons).toContainText("whoever converts without an account can count only for");
  await expect(reasons).toContainText(/\d+ (people are|person is) behind it\./);
  await expect(page.getByText(/comes to \d+ (more|less) than .* The largest reason: /)).toBeVisible();
  await reasons.getByRole("button", { name: /Population/ }).click();
  await expect(page).toHaveURL(/step=population/);

  const figure = JSON.stringify({ figure: 90_000 + (Date.now() % 9_000), name: "A sheet", measure: "people" });
  await page.goto(`/w/muhe/reconcile?${new URLSearchParams({ a: figure })}`);
  await pageReady(page);
  await page.getByRole("region", { name: "The gap" }).getByRole("button", { name: "Open a dispute" }).click();
  await expect(page.getByText(/^Dispute D-\d+ is open$/)).toBeVisible();
  await expect(page.getByRole("region", { name: "The gap" })).toContainText(/over the 15% limit: dispute D-\d+/);
  await expect(page.getByRole("button", { name: "Open a dispute" })).toHaveCount(0);
});

test("operations writes a definition in plain words, and changes it into a second version", async ({ page, as }) => {
  await as("operations");
  await page.goto("/w/muhe/reconcile");
  await pageReady(page);
  const name = `Paid ${Date.now().toString(36)}`;
  await page.getByRole("button", { name: /^B / }).click();
  await page.getByRole("menuitem", { name: "Write a definition…" }).click();
  const dialog = page.getByRole("dialog", { name: "Write a definition" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Operations" }).click();
  await dialog.getByRole("combobox", { name: "Population" }).click();
  await page.getByRole("option", { name: "registered" }).click();
  await expect(dialog.getByText(/^registered people who ordered/)).toBeVisible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`“${name}” is kept as version 1`)).toBeVisible();
  await expect(page.getByText(`${name} v1 says`)).toBeVisible();
  await page.getByRole("button", { name: /^B / }).click();
  await page.getByRole("menuitem", { name: "Change this definition…" }).click();
  const changing = page.getByRole("dialog", { name: `Change “${name}”` });
  await changing.getByRole("combobox", { name: "Count", exact: true }).click();
  await page.getByRole("option", { name: "only the first ever" }).click();
  await changing.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`“${name}” is kept as version 2`)).toBeVisible();
  await expect(page.getByText(`${name} v2 says`)).toBeVisible();
});

test("a dispute is decided and signed by both teams, and nobody signs for the other", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/muhe/reconcile");
  await pageReady(page);
  const row = page.getByRole("table", { name: "Disputes" }).getByRole("row").filter({ hasText: "D-1" });
  await row.click();
  await expect(page).toHaveURL(/a=\d+/);
  await page.getByRole("button", { name: /(Write|Change) the decision/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("textbox", { name: "What is decided" })
    .fill("People whose order was paid count from Monday on.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("People whose order was paid count from Monday on.")).toBeVisible();
  await as("executive");
  await page.reload();
  await pageReady(page);
  await expect(page.getByText("not signed").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sign for/ })).toHaveCount(0);
  for (const [role, own, other] of [
    ["promotion", "Promotion", "Operations"],
    ["operations", "Operations", "Promotion"],
  ] as const) {
    await as(role);
    await page.reload();
    await pageReady(page);
    await expect(page.getByRole("button", { name: `Sign for ${other}` })).toHaveCount(0);
    await page.getByRole("button", { name: `Sign for ${own}` }).click();
    await expect(page.getByText(`Signed for ${own}`)).toBeVisible();
  }
  await expect(row).toContainText("agreed");
});

test("an executive sees the gap and no people; a phone holds it, in Chinese", async ({ page, as }) => {
  await as("executive");
  await prefer(page, { locale: "zh-CN" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/w/muhe/reconcile?step=population");
  await pageReady(page);
  await expect(page.getByText("你的角色只看汇总")).toBeVisible();
  await expect(page.getByText(/统计的人不同/).first()).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.screenshot({ path: "test-results/reconcile-390.png", fullPage: true });
});
