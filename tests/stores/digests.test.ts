/** Digests: in the morning of the workspace, once, with their figures and the picture of the board, by mail and to bots. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { outboundAllow } from "#platform/http-out/outbound-allow.ts";
import { platform, providePlatform } from "#platform/slot.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { type NewWorkspace, recordWorkspace } from "#server/access/record-workspace.ts";
import { saveDigests } from "#server/digests/actions.ts";
import { makeDigest } from "#server/digests/make-digest.ts";
import { listDigests } from "#server/digests/queries.ts";
import { sendDigests } from "#server/digests/send-digests.ts";
import { removeContactPoint, saveContactPoint } from "#server/notifications/actions.ts";
import { deliverDue } from "#server/notifications/deliver-due.ts";
import { listDeliveries } from "#server/notifications/queries.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { openPostBox, type PostBox } from "../world/post-box.ts";
import { answers, openReceiver, type Receiver } from "../world/receiver.ts";

let world: World;
let box: PostBox;
let bot: Receiver;
let own: NewWorkspace;
let manager: Credentials;
let now = 0;
/** A Monday. */
const eight = Date.parse("2026-11-23T08:00:00+08:00");
const minute = 60_000;
const days = { from: "2026-11-22", to: "2026-11-23" };

beforeAll(async () => {
  world = await openWorld();
  box = await openPostBox();
  bot = await openReceiver();
  const allow = outboundAllow("127.0.0.1/32");
  if (allow === null) throw new Error("127.0.0.1/32 is no network");
  const mail = { SMTP_URL: box.url, SMTP_FROM: "War Room <war-room@own.test>", WARROOM_OUTBOUND_ALLOW: allow };
  providePlatform({
    ...platform(),
    env: { ...platform().env, ...mail, WARROOM_URL: "https://warroom.example.com" },
    now: () => now,
  });
  now = eight;
  own = await recordWorkspace({ slug: "own", name: "Own", timezone: "Asia/Shanghai", currency: "CNY" });
  const member = {
    role: "manager",
    email: "m@own.test",
    name: "Lin Yue",
    password: "a password of the tests",
  } as const;
  manager = {
    session: { userId: (await recordMember(own.workspace.id, member)).userId, version: 1 },
    workspace: "own",
  };
});
afterAll(async () => {
  await bot.close();
  await box.close();
  await world.close();
});
beforeEach(async () => {
  for (const table of ["digest", "delivery", "contact_point", "task", "alert"])
    await platform().record.rows(`DELETE FROM ${table}`);
  bot.answer(answers.botOk);
  bot.forget();
  box.letters.length = 0;
  now = eight;
});

const mailTo = { kind: "email", name: "Team", address: "team@own.test" };
async function subscribe(input: object, periods: readonly string[] = ["daily"]): Promise<number> {
  const { point } = await saveContactPoint(manager, input);
  await saveDigests(manager, { pointId: point.id, periods });
  return point.id;
}

it("waits for eight, and comes once, however often is looked and by however many", async () => {
  await subscribe(mailTo);
  now = eight - minute;
  expect(await sendDigests()).toBe(0);
  now = eight;
  const rounds = await Promise.all([sendDigests(), sendDigests(), sendDigests()]);
  expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(1);
  now = eight + 10 * 60 * minute;
  expect(await sendDigests()).toBe(0);
  await deliverDue();
  expect(box.letters).toHaveLength(1);
  now = eight + 24 * 60 * minute;
  expect(await sendDigests()).toBe(1);
});

it("mails the figures, what is over its time, and the board as a picture within", async () => {
  const data = { workspaceId: own.workspace.id, kind: "landing_page", team: "operations", priority: "roi" };
  await platform().record.prisma.task.create({
    data: { ...data, title: "Checkout <b>page</b>", dueAt: new Date(eight - 60 * minute) },
  });
  await subscribe(mailTo);
  await sendDigests();
  await deliverDue();
  const [letter] = box.letters;
  const raw = letter?.raw ?? "";
  expect(letter?.to).toEqual(["team@own.test"]);
  expect(raw).toMatch(/^Subject: \[Info\] Yesterday, 22 Nov/m);
  expect(raw).toContain("cid:board@war-room");
  expect(raw).toMatch(/^Content-Id: <board@war-room>/im);
  expect(raw).toMatch(/^Content-Type: image\/png/m);
  const picture = /Content-Type: image\/png[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)?.[1] ?? "";
  expect(Buffer.from(picture, "base64").subarray(1, 4).toString()).toBe("PNG");
  const text = decoded(raw);
  expect(text).toContain("Spend: ");
  expect(text).toContain("Over their time: 1 (Checkout <b>page</b>)");
  expect(text).toContain("Checkout &lt;b&gt;page&lt;/b&gt;");
  expect(text).toContain("https://warroom.example.com/w/own/board?range=custom&from=2026-11-22&to=2026-11-23");
});

it("comes in Chinese, weekly on Mondays, and to WeCom as text and picture", async () => {
  const wecom = { kind: "wecom", name: "群", url: bot.url, locale: "zh-CN" };
  await subscribe(wecom, ["weekly"]);
  await sendDigests();
  await deliverDue();
  const bodies = bot.received.map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ msgtype }) => msgtype)).toEqual(["markdown", "image"]);
  expect(bodies[0].markdown.content).toContain("上周简报 11月16日–11月22日");
  const png = Buffer.from(bodies[1].image.base64, "base64");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(bodies[1].image.md5).toBe(createHash("md5").update(png).digest("hex"));
  now = eight + 24 * 60 * minute;
  expect(await sendDigests()).toBe(0);
});

it.each(["feishu", "dingtalk", "slack"])("comes to %s as text with a link, and no picture", async (kind) => {
  await subscribe({ kind, name: "Group", url: bot.url });
  if (kind === "slack") bot.answer(answers.ok);
  await sendDigests();
  await deliverDue();
  expect(bot.received).toHaveLength(1);
  const body = bot.received[0]?.body ?? "";
  expect(body).toContain("Yesterday, 22 Nov");
  expect(body).toContain("warroom.example.com/w/own/board");
  expect(body).not.toContain("base64");
});

it("is tried again by the same id where the mailbox was away, and is still one", async () => {
  await subscribe(mailTo);
  box.refuse("everybody");
  await sendDigests();
  await deliverDue();
  const [delivery] = (await listDeliveries(manager, {})).deliveries;
  expect(delivery).toMatchObject({ kind: "digest", status: "pending", attempts: 1 });
  box.refuse(null);
  now += 60 * minute;
  await deliverDue();
  expect((await listDeliveries(manager, {})).deliveries).toMatchObject([{ status: "sent" }]);
  expect(box.letters).toHaveLength(1);
});

it("goes to those who chose it, and to no removed point", async () => {
  const kept = await subscribe(mailTo, ["daily", "weekly"]);
  const removed = await subscribe({ ...mailTo, name: "Gone" });
  await removeContactPoint(manager, { pointId: removed });
  await saveContactPoint(manager, { ...mailTo, name: "Nobody asked" });
  const { subscribers } = await listDigests(manager, {});
  expect(subscribers.map(({ name, periods }) => [name, periods])).toEqual([
    ["Nobody asked", []],
    ["Team", ["daily", "weekly"]],
  ]);
  await saveDigests(manager, { pointId: kept, periods: ["weekly"] });
  expect(await sendDigests()).toBe(1);
  expect((await listDeliveries(manager, {})).deliveries).toHaveLength(1);
  await expect(saveDigests(manager, { pointId: 999_999, periods: [] })).rejects.toMatchObject({ code: "unknown" });
});

/** The letter with its quoted-printable and base64 parts read. */
function decoded(raw: string): string {
  const plain = Buffer.from(
    raw
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
  const parts = [...raw.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)];
  return [plain, ...parts.map(([, body = ""]) => Buffer.from(body, "base64").toString("utf8"))].join("\n");
}

it("counts no alert of which nobody was told, since it was muted", async () => {
  const at = new Date(Date.parse(days.from) + 3 * 3_600_000);
  const alert = { workspaceId: own.workspace.id, severity: "red", metric: "cac", state: "firing", figures: {} };
  for (const [key, muted] of [
    ["douyin", null],
    ["baidu", "silence"],
  ] as const) {
    const scope = { scopeKind: "channel", scopeKey: key };
    await platform().record.prisma.alert.create({ data: { ...alert, ...scope, muted, activeAt: at, firedAt: at } });
  }
  const { alerts } = await makeDigest(own.workspace, "daily", days);
  expect(alerts).toEqual({ fired: 1, red: 1, open: 1 });
});
