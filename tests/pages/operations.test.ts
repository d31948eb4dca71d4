/** Promise: operations sees where people leave and which page sells less, and makes a task of it in three clicks. */
import type { Page } from "@playwright/test";
import { openWorkspace, saveChannels, sendEvents } from "./own-workspace.ts";
import { demo, expect, pageReady, test } from "./page-test.ts";
import { signIn } from "./roles.ts";

const hourMs = 3_600_000;
const page = "/lp/ks-live";

/** A visit from Kuaishou's advertisement that comes so far. */
function visit(who: string, at: number, steps: readonly string[]): object[] {
  const campaign = { source: "kuaishou", medium: "cpc", name: "live" };
  const moment = (i: number) => new Date(at + i * 60_000).toISOString();
  const begun = { type: "page", anonymousId: who, timestamp: moment(0), messageId: `${who}-0` };
  return [
    { ...begun, name: "Landing", properties: { path: page }, context: { campaign, page: { path: page } } },
    ...steps.map((event, i) => ({
      ...{ type: "track", event, anonymousId: who, timestamp: moment(i + 1), messageId: `${who}-${i + 1}` },
      properties: event === "Order Completed" ? { order_id: who, revenue: 99, currency: "CNY" } : {},
    })),
  ];
}

/** Of 120 visits in the days before, 30 bought; of 120 lately, 6: they come to the checkout and go. */
async function fill(writeKey: string): Promise<void> {
  const toCheckout = ["Product Viewed", "Product Added", "Checkout Started"];
  const bought = [...toCheckout, "Order Completed"];
  const visits = Array.from({ length: 120 }, (_, i) => {
    const [usually, lately] = [15 * 24 * hourMs, 48 * hourMs].map((back) => Date.now() - back - i * 60_000);
    const far = i < 30 ? toCheckout : [];
    return [
      ...visit(`u${i}`, usually ?? 0, i < 30 ? bought : []),
      ...visit(`n${i}`, lately ?? 0, i < 6 ? bought : far),
    ];
  }).flat();
  for (let i = 0; i < visits.length; i += 200) await sendEvents(demo, writeKey, visits.slice(i, i + 200));
}

async function enter(browser: Page): Promise<string> {
  const own = await openWorkspace(browser.request, "operations", "operations");
  const match = [{ utmSource: "kuaishou" }];
  await saveChannels(browser.request, own.slug, [{ key: "kuaishou", name: "Kuaishou", kind: "paid_video", match }]);
  await fill(own.writeKey);
  await signIn(browser.request, own.email, own.password);
  return own.slug;
}

test("from the worst leak to a task about it, and to what waits for a decision", async ({ page: browser }) => {
  test.setTimeout(120_000);
  const slug = await enter(browser);
  await browser.goto(`/w/${slug}/operations`);
  await pageReady(browser);
  await expect(browser.getByText("Nobody has come in these hours.")).toBeVisible();
  await browser.getByText("7 days", { exact: true }).click();
  await expect(browser).toHaveURL(/range=7d/);

  await expect(
    browser.getByText("Checkout started → Order completed: −80.0% against usual, about 24 fewer people."),
  ).toBeVisible();
  const pair = browser.getByRole("table", { name: "Worst pairs" }).locator("tbody tr");
  await expect(pair).toHaveCount(1);
  await expect(pair).toContainText("checkout → order · Kuaishou");
  await expect(pair).toContainText("−80.0%");
  await expect(pair).toContainText("−24");

  const csv = browser.locator("a[href*='page-pairs']");
  const text = await (await browser.request.get((await csv.getAttribute("href")) ?? "")).text();
  expect(text.split("\r\n")[1]).toMatch(/^\/lp\/ks-live,kuaishou,checkouts,orders,0\.2,1,-0\.8,24,120,120/);

  const health = browser.getByRole("table", { name: "Page health" }).locator("tbody tr");
  await expect(health).toContainText("5.00%");
  await health.focus();
  await browser.keyboard.press("Enter");
  await expect(browser).toHaveURL(/landing_page=%2Flp%2Fks-live/);
  await browser.reload();
  await pageReady(browser);
  await expect(pair).toHaveCount(1);

  await pair.getByRole("link", { name: /^Task/ }).click();
  await expect(browser.getByRole("textbox", { name: "Landing page" })).toHaveValue(page);
  await expect(browser.getByRole("textbox", { name: "Title" })).toHaveValue(
    "/lp/ks-live, Kuaishou: checkout → order −80.0%",
  );
  await browser.getByRole("button", { name: "Write task" }).click();
  await expect(browser.getByRole("dialog")).toHaveCount(0);
  await expect(browser).toHaveURL(/\/tasks$/);

  await browser.goto(`/w/${slug}/operations?range=7d&landing_page=${page}`);
  const queue = browser.getByRole("region", { name: /^To do/ });
  await expect(queue.getByRole("link", { name: /^\/lp\/ks-live, Kuaishou/ })).toBeVisible();
  await browser.goto(`/w/${slug}/operations?range=7d&landing_page=/elsewhere`);
  await expect(browser.getByText("No open task is about what the filters leave over.")).toBeVisible();

  await browser.getByRole("link", { name: "Promotion" }).click();
  await expect(browser).toHaveURL(/\/board$/);
  await expect(browser.getByRole("region", { name: "Waiting for a decision" })).toContainText("Nothing waits");
  await expect(browser.getByRole("link", { name: "Promotion" })).toHaveAttribute("aria-current", "page");
});
