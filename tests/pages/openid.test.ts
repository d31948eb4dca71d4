/** Promise: the provider's word counts for whom it was linked to, and everything else is said on the sign-in page. */
import type { Page } from "@playwright/test";
import { adminToken } from "./admin-token.ts";
import { type OpenIdHouse, openIdHouse, type Resident, type Twist } from "./openid-house.ts";
import { expect, pageReady, test } from "./page-test.ts";
import { startWarRoom, type WarRoom } from "./start-war-room.ts";

let house: OpenIdHouse;
let program: WarRoom;
const ruth: Resident = { sub: "ruth-at-id", email: "Ruth@brand.example", verified: true };
const api = { Authorization: `Bearer ${adminToken}`, "Content-Type": "application/json" };

async function tell(path: string, body: object): Promise<void> {
  const answer = await fetch(`${program.url}/api/v1/${path}`, {
    method: "POST",
    headers: api,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

test.beforeAll(async () => {
  house = await openIdHouse();
  program = await startWarRoom({
    ready: /Open (\S+)\/set-up/,
    patienceMs: 60_000,
    env: {
      WARROOM_ADMIN_TOKEN: adminToken,
      OIDC_ISSUER: house.issuer,
      OIDC_CLIENT_ID: house.clientId,
      OIDC_CLIENT_SECRET: house.clientSecret,
    },
  });
  house.open(program.url);
  await tell("workspaces", { slug: "brand", name: "Brand", timezone: "Asia/Shanghai", currency: "CNY" });
  for (const name of ["Ruth", "Una"]) {
    const email = `${name.toLowerCase()}@brand.example`;
    await tell("members?workspace=brand", { email, name, role: "analyst", password: "tulips and warm bread" });
  }
});
test.afterAll(async () => {
  await program.stop();
  await house.close();
});

async function arrive(page: Page, resident: Resident, twist: Twist = null): Promise<void> {
  house.expect(resident, twist);
  await page.goto(`${program.url}/sign-in?to=%2Fw%2Fbrand%2Fmetrics`);
  await pageReady(page);
  await page.getByRole("button", { name: `Sign in with ${new URL(house.issuer).host}` }).click();
}

const isTold = (page: Page, sentence: RegExp) =>
  expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();

async function staysOutside(page: Page): Promise<void> {
  await page.goto(`${program.url}/w/brand/metrics`);
  await expect(page).toHaveURL(/\/sign-in/);
}

test("a verified address is linked once, and from then on issuer and subject decide", async ({ page, browser }) => {
  let back = "";
  page.on("request", (request) => {
    if (request.url().includes("/api/auth/callback/openid?")) back = request.url();
  });
  await arrive(page, ruth);
  await expect(page).toHaveURL(/\/w\/brand\/metrics/);
  await expect(page.getByRole("button", { name: /Ruth/ })).toBeVisible();

  const moved = await (await browser.newContext()).newPage();
  await arrive(moved, { ...ruth, email: "una@brand.example", verified: false });
  await expect(moved).toHaveURL(/\/w\/brand\/metrics/);
  await expect(moved.getByRole("button", { name: /Ruth/ })).toBeVisible();

  const heir = await (await browser.newContext()).newPage();
  await arrive(heir, { ...ruth, sub: "has-her-old-address" });
  await isTold(heir, /signs in with another account/);
  await staysOutside(heir);

  const thief = await (await browser.newContext()).newPage();
  await thief.goto(back);
  await isTold(thief, /was not completed/);
  await staysOutside(thief);

  const answer = await fetch(`${program.url}/api/v1/audit?workspace=brand&action=account.openid`, { headers: api });
  const { entries } = (await answer.json()) as { entries: { actor: { name: string }; detail: object }[] };
  expect(entries.map(({ actor, detail }) => [actor.name, detail])).toEqual([["Ruth", { issuer: house.issuer }]]);
});

const refusals: readonly [name: string, resident: Resident, twist: Twist, sentence: RegExp][] = [
  ["a stranger", { sub: "s", email: "stranger@id.example", verified: true }, null, /Nobody with this address/],
  ["an unverified address", { sub: "u", email: "una@brand.example", verified: false }, null, /has not verified/],
  ["another nonce", { ...ruth, email: "una@brand.example" }, "nonce", /was not completed/],
  ["another state", ruth, "state", /was not completed/],
  ["who turned back", ruth, "cancelled", /was not completed/],
  ["a provider that is down", ruth, "down", /does not answer/],
];

for (const [name, resident, twist, sentence] of refusals) {
  test(`${name} stays outside, and is told why`, async ({ page }) => {
    await arrive(page, resident, twist);
    await isTold(page, sentence);
    await staysOutside(page);
  });
}

test("the sentences are Chinese where the reader's language is", async ({ page, context }) => {
  await context.addCookies([{ name: "locale", value: "zh-CN", url: program.url }]);
  for (const error of ["denied", "unverified", "linked", "OAuthSignin", "OAuthCallback"]) {
    await page.goto(`${program.url}/sign-in?error=${error}`);
    await expect(page.getByRole("alert").filter({ hasText: /[一-鿿]{8}/ })).toBeVisible();
  }
});
