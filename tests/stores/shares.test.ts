/** Share links: one question and no other, until they end, with their password, counted and throttled. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { type NewWorkspace, recordWorkspace } from "#server/access/record-workspace.ts";
import { signInByPassword } from "#server/access/sign-in.ts";
import { getSharedFunnel } from "#server/funnels/queries.ts";
import { changeRole, createToken, removeMember, revokeToken } from "#server/gate/actions.ts";
import { storeTargets } from "#server/metrics/targets.ts";
import { createShare, openShare, revokeShare, unlockShare } from "#server/shares/actions.ts";
import { getShared, listShares } from "#server/shares/queries.ts";
import { recordSpend } from "#server/spend/actions.ts";
import { getSharedNeeds } from "#server/tasks/queries.ts";
import { GET, POST } from "../../src/app/api/v1/shared/route.ts";
import { openWorld, type World } from "../world/open-world.ts";

let world: World;
let own: NewWorkspace;
let manager: Credentials;
const admin = { authorization: "Bearer test-admin-token-0123456789", workspace: "own" };

beforeAll(async () => {
  world = await openWorld();
  own = await recordWorkspace({ slug: "own", name: "Own", timezone: "Asia/Shanghai", currency: "CNY" });
  await world.platform.record.prisma.channel.createMany({
    data: ["douyin", "baidu"].map((key, position) => ({
      ...{ workspaceId: own.workspace.id, key, name: key, kind: "paid_social", position },
    })),
  });
  const member = {
    role: "manager",
    email: "m@own.test",
    name: "Lin Yue",
    password: "a password of the tests",
  } as const;
  const { userId } = await recordMember(own.workspace.id, member);
  manager = { session: { userId, version: 1 }, workspace: "own" };
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ["share_link", "audit_entry"]) await world.platform.record.rows(`DELETE FROM ${table}`);
});

const board = { name: "Agency", page: "board", query: "range=7d&filter[channel]=douyin&by=campaign", days: 7 };
const by = (token: string, pass: string | null = null, address = "192.0.2.7"): Credentials => ({
  share: { token, pass, address },
});
const first = async () => (await listShares(manager, {})).shares[0];

it("answers the stored question, whatever the request brings", async () => {
  const { token } = await createShare(manager, board);
  const answer = await openShare(by(token), { page: "wall", query: "filter[channel]=baidu", from: "2020-01-01" });
  for (const report of [answer.trend, answer.map, answer.table]) {
    expect(report?.question.filter).toEqual({ channel: ["douyin"] });
  }
  expect(answer.share).toEqual({ name: "Agency", page: "board", query: answer.share.query, whole: false });
  const request = new Request("http://localhost/api/v1/shared?filter[channel]=baidu&by=device&range=28d", {
    headers: { authorization: `Share ${token}` },
  });
  const again = (await (await GET(request, { params: Promise.resolve({}) })).json()) as typeof answer;
  expect(again.trend.question).toEqual(answer.trend.question);
  expect(again.table?.question.by).toBe("campaign");
  // No other channel is named.
  expect(again.channels.map(({ key }) => key)).toEqual(["douyin"]);
});

it("names nothing that is outside of its filters: no other campaign, channel or target, and no amount of them", async () => {
  const { record } = world.platform;
  const { id } = own.workspace;
  await record.prisma.campaign.createMany({
    data: [
      ["spring", "douyin"],
      ["autumn", "douyin"],
      ["brand", "baidu"],
    ].map(([key = "", channelKey = ""]) => ({ workspaceId: id, key, name: `${key} plan`, channelKey })),
  });
  await storeTargets(id, [{ metric: "cac", value: 120 }]);
  const at = new Date(Date.now() - 7_200_000).toISOString();
  for (const [source, channel, campaign, currency] of [
    ["file-of-spring", "douyin", "spring", "CNY"],
    ["file-of-brand", "baidu", "brand", "USD"],
  ] as const) {
    const row = { date: at.slice(0, 10), channel, campaign, impressions: 10, clicks: 1, cost: 5, currency };
    await recordSpend(admin, { source, rows: [row] });
  }
  await world.platform.wake.settle();
  const ask = async (query: string) => {
    const { token } = await createShare(manager, { ...board, query });
    return getShared(by(token), {});
  };
  const whole = JSON.stringify(await ask("range=7d&by=campaign"));
  for (const name of ["brand plan", "autumn plan", "baidu", "USD", '"cac","value":120']) expect(whole).toContain(name);
  const narrow = await ask("range=7d&by=campaign&filter[campaign]=spring");
  expect(narrow.campaigns).toEqual([{ key: "spring", name: "spring plan" }]);
  expect(narrow.channels.map(({ key }) => key)).toEqual(["douyin"]);
  expect(narrow.targets).toEqual([]);
  for (const name of ["brand", "autumn", "baidu", "USD"])
    expect(JSON.stringify({ ...narrow, share: null, trend: { ...narrow.trend, answer: null } })).not.toContain(name);
});

it("keeps neither token nor password", async () => {
  const { token } = await createShare(manager, { ...board, password: "eight at least" });
  expect(token).toMatch(/^sh_[\w-]{43}$/);
  const [row] = await world.platform.record.rows<{ row: string }>("SELECT share_link::text AS row FROM share_link");
  expect(row?.row).not.toContain(token);
  expect(row?.row).not.toContain("eight at least");
  const audits = await world.platform.record.rows<{ row: string }>("SELECT audit_entry::text AS row FROM audit_entry");
  expect(audits.map(({ row: text }) => text).join()).toContain("shares.create");
  expect(audits.map(({ row: text }) => text).join()).not.toContain(token);
});

it("counts visits and tells when somebody last looked", async () => {
  const { token } = await createShare(manager, board);
  expect(await first()).toMatchObject({ opens: 0, lastOpenedAt: null });
  await openShare(by(token), {});
  await openShare(by(token), {});
  await getShared(by(token), {});
  expect(await first()).toMatchObject({ opens: 2, lastOpenedAt: expect.stringMatching(/^20/) });
});

it("opens nothing once it is revoked or has expired, and says the same of one that never was", async () => {
  const { token, share } = await createShare(manager, board);
  await revokeShare(manager, { shareId: share.id });
  await expect(getShared(by(token), {})).rejects.toMatchObject({ name: "Unauthenticated" });
  await expect(revokeShare(manager, { shareId: share.id })).rejects.toMatchObject({ code: "unknown" });
  const other = await createShare(manager, board);
  await world.platform.record.rows("UPDATE share_link SET expires_at = now() - INTERVAL '1 second' WHERE id = $1", [
    other.share.id,
  ]);
  for (const gone of [other.token, "sh_never"]) {
    await expect(openShare(by(gone), {})).rejects.toThrow("does not open any more");
    const request = new Request("http://localhost/api/v1/shared", {
      method: "POST",
      headers: { authorization: `Share ${gone}` },
      body: "{}",
    });
    const answer = await POST(request, { params: Promise.resolve({}) });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
  expect(await first()).toMatchObject({ state: "expired" });
});

it("opens nothing when its maker has left, may not share any more, or was a token that is revoked", async () => {
  const password = "a password of the tests";
  const { userId } = await recordMember(own.workspace.id, {
    ...{ role: "executive", email: "e@own.test", name: "Chen Mo", password },
  });
  const { token } = await createShare({ session: { userId, version: 1 }, workspace: "own" }, board);
  const { share } = await createShare(admin, board);
  const key = await createToken(admin, { name: "shares", scopes: ["write"] });
  const ofToken = await createShare({ authorization: `Bearer ${key.token}` }, board);
  const states = async () => (await listShares(manager, {})).shares.map(({ state }) => state);
  const gone = { name: "Unauthenticated", message: expect.stringContaining("whoever made it may not share") };
  expect(await states()).toEqual(["open", "open", "open"]);
  await changeRole(admin, { userId, role: "analyst" });
  await revokeToken(admin, { tokenId: key.id });
  expect(await states()).toEqual(["orphaned", "open", "orphaned"]);
  for (const lost of [token, ofToken.token]) await expect(getShared(by(lost), {})).rejects.toMatchObject(gone);
  await changeRole(admin, { userId, role: "executive" });
  expect((await getShared(by(token), {})).share.name).toBe("Agency");
  await removeMember(admin, { userId });
  await expect(openShare(by(token), {})).rejects.toMatchObject(gone);
  expect(share.state).toBe("open");
});

it("opens with the right password alone, and throttles those who guess", async () => {
  const { token } = await createShare(manager, { ...board, password: "eight at least" });
  await expect(getShared(by(token), {})).rejects.toMatchObject({ code: "forbidden" });
  const { pass } = await unlockShare(by(token), { password: "eight at least" });
  expect((await getShared(by(token, pass), {})).share.name).toBe("Agency");
  // Another link's pass opens nothing.
  const other = await createShare(manager, { ...board, password: "eight at least" });
  await expect(getShared(by(other.token, pass), {})).rejects.toMatchObject({ code: "forbidden" });
  for (let tries = 0; tries < 5; tries++) {
    await expect(unlockShare(by(token), { password: `guess number ${tries}` })).rejects.toMatchObject({
      code: "invalid",
    });
  }
  await expect(unlockShare(by(token), { password: "eight at least" })).rejects.toMatchObject({ code: "limit" });
  // From elsewhere, too: it is the link that is guessed at. Whoever has a pass goes on.
  await expect(unlockShare(by(token, null, "192.0.2.8"), { password: "eight at least" })).rejects.toMatchObject({
    code: "limit",
  });
  expect((await getShared(by(token, pass), {})).share.name).toBe("Agency");
});

it("keeps nobody from signing in where somebody guesses at links, nor the reverse", async () => {
  const address = "198.51.100.20";
  const guess = async () => {
    const { token } = await createShare(manager, { ...board, password: "eight at least" });
    for (let tries = 0; tries < 5; tries++)
      await expect(unlockShare(by(token, null, address), { password: "a wrong guess" })).rejects.toThrow();
    return token;
  };
  for (let link = 0; link < 4; link++) await guess();
  const { token } = await createShare(manager, { ...board, password: "eight at least" });
  const right = { password: "eight at least" };
  await expect(unlockShare(by(token, null, address), right)).rejects.toMatchObject({
    message: expect.stringContaining("wrong passwords"),
  });
  expect(await signInByPassword({ email: "m@own.test", password: "a password of the tests" }, address)).toMatchObject({
    version: 1,
  });
  for (let tries = 0; tries < 20; tries++)
    await signInByPassword({ email: `nobody${tries}@own.test`, password: "a wrong password" }, "198.51.100.21");
  expect((await unlockShare(by(token, null, "198.51.100.21"), right)).pass).not.toBeNull();
});

it("tells a wall what is the matter only where the link is about everything, and names nobody", async () => {
  const whole = await createShare(manager, { name: "Wall", page: "wall", days: 1 });
  const narrow = await createShare(manager, { name: "Wall", page: "wall", query: "filter[channel]=douyin", days: 1 });
  const page = await createShare(manager, board);
  const due = new Date(Date.now() - 3_600_000);
  await world.platform.record.prisma.task.create({
    data: {
      workspaceId: own.workspace.id,
      title: "Page",
      dueAt: due,
      kind: "landing_page",
      team: "operations",
      priority: "roi",
    },
  });
  const needs = await getSharedNeeds(by(whole.token), {});
  expect(needs.tasks).toHaveLength(1);
  expect(JSON.stringify(needs)).not.toMatch(/owner|createdBy|Lin Yue/);
  expect((await getSharedFunnel(by(whole.token), {})).question.window).toBe("24h");
  for (const { token } of [narrow, page]) {
    for (const door of [getSharedNeeds, getSharedFunnel])
      await expect(door(by(token), {})).rejects.toMatchObject({ code: "forbidden" });
  }
});
