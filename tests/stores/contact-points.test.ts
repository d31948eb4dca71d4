/** Contact points: each kind in its own form against a real receiver, secrets that never come out, addresses that are refused. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  changeContactPoint,
  removeContactPoint,
  saveContactPoint,
  testContactPoint,
} from "#server/notifications/actions.ts";
import { deliverDue } from "#server/notifications/deliver-due.ts";
import { listContactPoints, listDeliveries } from "#server/notifications/queries.ts";
import { type NoticeWorld, openNoticeWorld } from "../world/notice-world.ts";
import { openPostBox, type PostBox } from "../world/post-box.ts";
import { answers, openReceiver, type Receiver } from "../world/receiver.ts";

let world: NoticeWorld;
let bot: Receiver;
let box: PostBox;
const start = Date.parse("2026-03-16T06:00:00Z");
beforeAll(async () => {
  box = await openPostBox();
  const mail = { SMTP_URL: box.url, SMTP_FROM: "War Room <war-room@brand.test>" };
  world = await openNoticeWorld({ WARROOM_URL: "https://warroom.example.com", ...mail });
  bot = await openReceiver();
});
afterAll(async () => {
  await bot.close();
  await box.close();
  await world.close();
});
beforeEach(async () => {
  bot.answer(answers.botOk);
  bot.forget();
  box.refuse(null);
  await world.clear(start);
});

const manager = () => world.as("manager");
const routing = { severities: ["red", "yellow", "blue", "info"] };
const save = (input: object) => saveContactPoint(manager(), { name: "Group", routing, ...input });
/** An owned alert whose words try to mention everybody, with its owner known to the service as `handle`. */
async function tellOwned(
  kind: string,
  handle: string,
  secret?: string,
  locale = "en",
): Promise<Record<string, unknown>> {
  const people = { [world.ids.operations]: handle };
  await save({ kind, url: bot.url, people, locale, ...(secret === undefined ? {} : { secret }) });
  const title = "<!channel> <at id=all></at> @all [a](http://x) *b*";
  const taskId = await world.addTask({ ownerId: world.ids.operations, title });
  await world.tell("task.due_soon", { taskId });
  expect(await deliverDue()).toBe(1);
  return JSON.parse(bot.received[0]?.body ?? "null");
}
const status = async () => (await listDeliveries(manager(), {})).deliveries.map((one) => one.status);

it("Slack: blocks, the owner mentioned by member id, and nobody by what was typed", async () => {
  bot.answer(answers.ok);
  const body = await tellOwned("slack", "U02ABCDEF");
  expect(JSON.stringify(body)).toContain("<@U02ABCDEF>");
  expect(JSON.stringify(body)).not.toContain("<!channel>");
  expect(JSON.stringify(body)).toContain("&lt;!channel&gt;");
  expect(body.blocks).toMatchObject([{ type: "section" }, { type: "context" }]);
  expect(JSON.stringify(body)).toContain("<https://warroom.example.com/w/brand/tasks/");
});

it("Feishu: a card, signed as its custom bot wants it, the owner mentioned by open id", async () => {
  const body = await tellOwned("feishu", "ou_0123", "a bot's secret", "zh-CN");
  const key = `${body.timestamp}\na bot's secret`;
  expect(body.timestamp).toBe(String(start / 1000));
  expect(body.sign).toBe(createHmac("sha256", key).update("").digest("base64"));
  expect(body).toMatchObject({ msg_type: "interactive", card: { header: { template: "yellow" } } });
  const text = JSON.stringify(body);
  expect(text).toContain("<at id=ou_0123></at>");
  expect(text).toContain("在作战室中查看");
  expect(text.match(/<at /g)).toHaveLength(2);
  const { header, elements } = body.card as { header: { title: { tag: string } }; elements: unknown[] };
  expect(header.title.tag).toBe("plain_text");
  expect(JSON.stringify(elements)).not.toContain("<at id=all>");
});

it("WeCom: markdown with the owner's member id, text with the owner's mobile number", async () => {
  const body = await tellOwned("wecom", "lisi");
  const { content } = body.markdown as { content: string };
  expect(body.msgtype).toBe("markdown");
  expect(content).toContain("<@lisi>");
  expect(content).not.toContain("<at");
  expect(content).not.toContain("@all");
  await world.clear(start);
  bot.forget();
  expect(await tellOwned("wecom", "13800001111")).toMatchObject({
    msgtype: "text",
    text: { mentioned_list: [], mentioned_mobile_list: ["13800001111"] },
  });
});

it("DingTalk: signed in the query, the owner's mobile number in `at` and in the text", async () => {
  const body = await tellOwned("dingtalk", "13800001111", "SEC0123");
  const query = new URL(bot.received[0]?.path ?? "", "http://bot").searchParams;
  expect(query.get("timestamp")).toBe(String(start));
  expect(query.get("sign")).toBe(createHmac("sha256", "SEC0123").update(`${start}\nSEC0123`).digest("base64"));
  expect(body).toMatchObject({
    msgtype: "markdown",
    at: { atMobiles: ["13800001111"], atUserIds: [], isAtAll: false },
  });
  const { text } = body.markdown as { text: string };
  expect(text).toContain("@13800001111");
  expect(text).not.toContain("@all");
});

it.each(["feishu", "wecom", "dingtalk"])("%s: a refusal within a 200 is a failure", async (kind) => {
  bot.answer((response) => void response.end('{"errcode":45009,"code":11232,"errmsg":"too fast","msg":"too fast"}'));
  await tellOwned(kind, "lisi");
  const [one] = (await listDeliveries(manager(), {})).deliveries;
  expect(one?.status).toBe("pending");
  expect(one?.error).toMatch(/^The bot refused: (45009|11232) too fast$/);
});

it("mail: handed in at the real server, one id for all attempts, nothing of what was typed becomes a header", async () => {
  await save({ kind: "email", address: "a@brand.test, b@brand.test" });
  box.refuse("everybody");
  await world.tell("task.due_soon", {
    taskId: await world.addTask({ title: "Till\r\nBcc: evil@example.com <script>" }),
  });
  await deliverDue();
  expect(await status()).toEqual(["pending"]);
  box.refuse("b@brand.test");
  world.setNow(start + 60_000);
  await deliverDue();
  const [delivery] = (await listDeliveries(manager(), {})).deliveries;
  expect(delivery).toMatchObject({ status: "sent", error: "The mail server does not take mail for b@brand.test." });
  const letter = box.letters.at(-1);
  expect(letter).toMatchObject({ from: "war-room@brand.test", to: ["a@brand.test"] });
  const [head = "", text = "", html = ""] = letter?.raw.split("Content-Type: text/") ?? [];
  expect(head).not.toMatch(/^Bcc:/im);
  expect(head).toMatch(/^Message-ID: <msg_\d+@brand\.test>$/im);
  expect(text).toContain("Bcc: evil@example.com <script>");
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script>");
});

it("mail that nobody takes is said so in a test", async () => {
  const { point } = await save({ kind: "email", address: "a@brand.test" });
  box.refuse("everybody");
  const tried = await testContactPoint(manager(), { pointId: point.id });
  expect(tried.arrived).toBe(false);
  expect(tried.error).toContain("unknown here");
});

it("never answers an address or a secret, and stores neither in the open", async () => {
  const { point, secret } = await save({ kind: "webhook", url: bot.url });
  expect(secret).toMatch(/^whsec_/);
  expect(point.hint).toMatch(/^127\.0\.0\.1:\d+\/…cdef$/);
  const { points } = await listContactPoints(manager(), {});
  const changed = await changeContactPoint(manager(), { pointId: point.id, name: "Renamed" });
  const removed = await removeContactPoint(manager(), { pointId: point.id });
  const audits = await world.record.rows("SELECT * FROM audit_entry");
  const stored = await world.record.rows("SELECT * FROM contact_point");
  const all = JSON.stringify([points, changed, removed, audits, stored]);
  expect(points[0]).toMatchObject({ signed: true });
  for (const hidden of [secret?.slice(6), "0123456789abcdef"]) expect(all).not.toContain(hidden);
});

it("keeps address and secret when something else is changed", async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const { point, ...rest } = await save({ kind: "webhook", url: bot.url, secret });
  expect(rest).toEqual({});
  await changeContactPoint(manager(), { pointId: point.id, name: "Renamed", locale: "zh-CN" });
  expect(await testContactPoint(manager(), { pointId: point.id })).toMatchObject({ point: "Renamed", arrived: true });
  expect(bot.received[0]?.headers["webhook-signature"]).toBeDefined();
  await changeContactPoint(manager(), { pointId: point.id, url: `${bot.url}/new` });
  await testContactPoint(manager(), { pointId: point.id });
  expect(bot.received[1]?.path).toContain("/new");
});

it.each([
  "http://10.0.0.1/hook",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::ffff:127.0.0.2]/",
  "http://2130706434/",
  "https://user:password@hooks.slack.com/x",
  "file:///etc/passwd",
  "gopher://hooks.slack.com/",
  "not a url",
])("refuses %s when it is saved, when it is changed, and when it is sent to", async (url) => {
  await expect(save({ kind: "webhook", url })).rejects.toMatchObject({ code: "invalid" });
  const { point } = await save({ kind: "slack", url: bot.url });
  await expect(changeContactPoint(manager(), { pointId: point.id, url })).rejects.toMatchObject({ code: "invalid" });
  // As if the name had meant something else when it was saved.
  const { sealAddress } = await import("#server/notifications/point-address.ts");
  await world.record.rows("UPDATE contact_point SET sealed = $1", [sealAddress({ url, people: {} })]);
  expect(await testContactPoint(manager(), { pointId: point.id })).toMatchObject({ arrived: false });
  await world.tell("alert.fired", { alertId: await world.addAlert() });
  await deliverDue();
  expect(await status()).toEqual(["dead", "dead"]);
  expect(bot.received).toEqual([]);
});

it.each([
  [{ kind: "email", url: "https://hooks.example/" }, "address"],
  [{ kind: "email", address: "nobody" }, "address"],
  [{ kind: "email", address: "a@b.test\r\nBcc: c@d.test" }, "address"],
  [{ kind: "slack", address: "a@b.test" }, "url"],
  [{ kind: "webhook", url: "URL", secret: "short" }, "secret"],
  [{ kind: "slack", url: "URL", secret: "any" }, "secret"],
  [{ kind: "wecom", url: "URL", routing: { severities: [] } }, "routing"],
  [{ kind: "wecom", url: "URL", routing: { quiet: { from: 8, to: 8 } } }, "routing"],
  [{ kind: "wecom", url: "URL", people: { 1: "<@all>" } }, "people"],
  [{ kind: "wecom", url: "URL", name: "two\nlines" }, "name"],
])("refuses %j", async (input, path) => {
  const saving = save({ ...input, ...("url" in input && input.url === "URL" ? { url: bot.url } : {}) });
  await expect(saving).rejects.toMatchObject({ code: "invalid", issues: [{ path: expect.stringContaining(path) }] });
});

it("gives a name once, and keeps at most fifty", async () => {
  await save({ kind: "slack", url: bot.url });
  await expect(save({ kind: "slack", url: bot.url })).rejects.toMatchObject({ code: "conflict" });
  for (let i = 1; i < 50; i++) await save({ kind: "email", name: `n${i}`, address: "a@brand.test" });
  await expect(save({ kind: "email", name: "one more", address: "a@brand.test" })).rejects.toMatchObject({
    code: "limit",
  });
});

it("is a matter of managers and administrators", async () => {
  await expect(listContactPoints(world.as("analyst"), {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveContactPoint(world.as("operations"), {})).rejects.toMatchObject({ code: "forbidden" });
});
