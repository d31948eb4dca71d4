/** Promise: an empty installation leads to its set-up, which takes the console's token alone and only once. */
import { expect, pageReady, test } from "./page-test.ts";
import { startWarRoom, type WarRoom } from "./start-war-room.ts";

let empty: WarRoom;

test.beforeAll(async () => {
  empty = await startWarRoom({ ready: /Open (\S+)\/set-up/, patienceMs: 60_000 });
});
test.afterAll(() => empty.stop());

test("set-up by the console's token", async ({ page, expected }) => {
  expected.push(/40[134]/);
  await page.goto(empty.url);
  await expect(page).toHaveURL(`${empty.url}/set-up`);
  await pageReady(page);
  const token = /with this token: (\S+)/.exec(empty.output())?.[1] ?? "";
  await page.getByLabel("Set-up token").fill("su_guessed");
  await page.getByLabel("Name", { exact: true }).fill("Paper Lane");
  await page.getByLabel("Short name in addresses").fill("paper-lane");
  await page.getByLabel("Time zone").fill("Asia/Shanghai");
  await page.getByLabel("Currency").fill("CNY");
  await page.getByLabel("Your name").fill("Ann");
  await page.getByLabel("E-mail").fill("ann@paper.example");
  await page.getByLabel("Password", { exact: true }).fill("tulips and warm bread");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByText("This token is not valid")).toBeVisible();
  await page.getByLabel("Set-up token").fill(token);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByRole("heading", { name: "Paper Lane is ready" })).toBeVisible();
  await expect(page.getByText(/wk_\S{20,}/).first()).toBeVisible();
  const again = await page.goto(`${empty.url}/set-up`);
  expect(again?.status()).toBe(404);
  await page.goto(`${empty.url}/sign-in`);
  await pageReady(page);
  await page.getByLabel("E-mail").fill("ann@paper.example");
  await page.getByLabel("Password", { exact: true }).fill("tulips and warm bread");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/w\/paper-lane\/board/);
  await expect(page.getByText("No events yet: send the first one")).toBeVisible();
});
