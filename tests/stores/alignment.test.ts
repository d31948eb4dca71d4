/** The weekly meeting: an agenda of the week before by real stores, notes, decisions that are tasks, minutes by a real mail server. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { handlers } from "#jobs/hand-over.ts";
import { providePlatform } from "#platform/slot.ts";
import { recordMember } from "#server/access/record-member.ts";
import { closeMeeting, decide, saveNote } from "#server/alignment/actions.ts";
import { addDecision } from "#server/alignment/meeting.sql.ts";
import { getAlignment } from "#server/alignment/queries.ts";
import { handOver } from "#server/outbox/hand-over.ts";
import { changeTask } from "#server/tasks/actions.ts";
import { deliver } from "../world/deliver.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { openPostBox, type PostBox } from "../world/post-box.ts";

const admin = { authorization: "Bearer test-admin-token-0123456789", workspace: "talk" };
let world: World;
let shop: TestWorkspace;
let box: PostBox;
/** A Wednesday: the meeting of 2026-W11 is about 2026-W10. */
const now = Date.parse("2026-03-11T02:00:00Z");
const dayMs = 86_400_000;
const monday = Date.parse("2026-03-02T00:00:00+08:00");

beforeAll(async () => {
  box = await openPostBox();
  world = await openWorld();
  const mail = { SMTP_URL: box.url, SMTP_FROM: "War Room <war-room@brand.test>" };
  const env = { ...world.platform.env, ...mail, WARROOM_URL: "https://warroom.example.com" };
  providePlatform({ ...world.platform, env });
  shop = await addWorkspace(world.platform, "talk");
  world.setNow(now);
  for (const [name, locale] of [
    ["su", "zh-CN"],
    ["zhou", "en"],
  ] as const) {
    const member = {
      role: "operations",
      email: `${name}@talk.test`,
      name,
      password: "a password of the tests",
    } as const;
    const { userId } = await recordMember(shop.id, member);
    await world.platform.record.rows("UPDATE user_account SET locale = $2 WHERE id = $1", [userId, locale]);
  }
  const messages = [...visits(), ...complaints()];
  for (let i = 0; i < messages.length; i += 2000) await deliver(world, shop, messages.slice(i, i + 2000), now);
  await world.projector.settle();
}, 240_000);
afterAll(async () => {
  await world.close();
  await box.close();
});

/** Two pages, 400 visits each a week: one goes from 20 orders to 4 in the week in question. */
function visits() {
  return [-4, -3, -2, -1, 0].flatMap((week) =>
    ["/lp/calm", "/lp/sinking"].flatMap((path) => {
      const orders = path === "/lp/sinking" && week === 0 ? 4 : 20;
      return Array.from({ length: 400 }, (_, i) => {
        const at = monday + (week * 7 + (i % 7)) * dayMs + (8 * 3600 + i) * 1000;
        const who = `${path}-${week}-${i}`;
        const page = { path, url: `https://shop.test${path}` };
        const seen = { type: "page", messageId: `p${who}`, anonymousId: who, timestamp: iso(at), context: { page } };
        const properties = { order_id: who, revenue: 100, currency: "CNY" };
        const bought = { type: "track", event: "Order Completed", messageId: `o${who}`, anonymousId: who, properties };
        return i < orders ? [seen, { ...bought, timestamp: iso(at + 60_000), context: { page } }] : [seen];
      }).flat();
    }),
  );
}

function complaints() {
  const texts = (week: number) => [
    ...Array.from({ length: 10 }, () => "快递太慢，客服没有回复"),
    ...Array.from({ length: week === 0 ? 6 : 0 }, () => "精华漏液"),
    ...Array.from({ length: week === 0 ? 5 : 0 }, () => "Coupon not applied at checkout"),
    ...(week === 0 ? ["漏液，写信到 li.lei@mail.test"] : []),
  ];
  return [-4, -3, -2, -1, 0].flatMap((week) =>
    texts(week).map((text, i) => ({
      ...{ type: "track", event: "Complaint Filed", messageId: `c${week}-${i}`, anonymousId: `c${week}-${i}` },
      ...{ timestamp: iso(monday + week * 7 * dayMs + (i + 9) * 3_600_000), properties: { text } },
    })),
  );
}
const iso = (ms: number) => new Date(ms).toISOString();
const meeting = async (week?: string) => (await getAlignment(admin, week === undefined ? {} : { week })).meeting;
const nextWeek = "2026-W12";

it("talks about what moved in the week before, in the words of the shop's customers", async () => {
  const { week, agenda } = await meeting();
  expect([week, agenda.from, agenda.to]).toEqual(["2026-W11", "2026-03-02", "2026-03-09"]);
  expect(agenda.swings.rows.filter(({ by }) => by === "landing_page")).toMatchObject([
    { key: "/lp/sinking", sessions: 400, orders: 4, usualRate: 0.05, orderGap: -16 },
  ]);
  expect(agenda.swings).toMatchObject({ rate: 24 / 800, usualRate: 0.05 });
  expect(agenda.complaints).toMatchObject({ texts: 21, usualTexts: 40, sealed: 1 });
  const rising = agenda.complaints.words.filter((one) => one.rising).map(({ word }) => word);
  expect(rising).toEqual(expect.arrayContaining(["漏液", "coupon"]));
  expect(rising).not.toContain("快递");
});

it("keeps notes by whoever has seen the newest", async () => {
  const first = { item: "complaints", text: "The pump.", revision: 0 };
  expect((await saveNote(admin, first)).note).toMatchObject({ revision: 1, text: "The pump." });
  await expect(saveNote(admin, { ...first, text: "Mine" })).rejects.toMatchObject({ code: "conflict" });
  await saveNote(admin, { ...first, text: "The pump leaks.", revision: 1 });
  expect((await meeting()).notes).toMatchObject([{ item: "complaints", text: "The pump leaks.", revision: 2 }]);
});

it("makes a task of a decision, and tells its effect a week later", async () => {
  const decision = { item: "swings", text: "Form cut to three fields", team: "operations", page: "/lp/sinking" };
  const { taskId } = await decide(admin, decision);
  expect((await meeting()).decisions).toMatchObject([{ text: decision.text, taskId, status: "todo", effect: null }]);
  await changeTask(admin, { taskId, revision: 1, status: "done" });
  expect((await meeting(nextWeek)).agenda.decisions).toMatchObject([{ taskId, status: "done" }]);
  const task = await world.platform.record.prisma.task.findUniqueOrThrow({ where: { id: taskId } });
  expect(task).toMatchObject({ objectKind: "landing_page", objectKey: "/lp/sinking", team: "operations" });
});

it("keeps a decision and its task together, or neither", async () => {
  const { platform } = world;
  const { record } = platform;
  const transaction: typeof record.transaction = (run) =>
    record.transaction((sql) =>
      run({
        ...sql,
        rows: (text, params) =>
          text === addDecision ? Promise.reject(new Error("the record went away")) : sql.rows(text, params),
      }),
    );
  const before = await record.prisma.task.count();
  const env = { ...platform.env, SMTP_URL: box.url, SMTP_FROM: "War Room <war-room@brand.test>" };
  const whole = { ...platform, env: { ...env, WARROOM_URL: "https://warroom.example.com" } };
  providePlatform({ ...whole, record: { ...record, transaction } });
  await decide(admin, { item: "swings", text: "Half a decision", team: "operations" }).catch(() => undefined);
  providePlatform(whole);
  expect(await record.prisma.task.count()).toBe(before);
});

it("freezes when it is closed, and writes the minutes to every member in their language", async () => {
  await closeMeeting(admin, {});
  const closed = await meeting();
  expect(closed.closedBy).toBe("installation");
  const late = { type: "track", event: "Complaint Filed", messageId: "late", anonymousId: "late" };
  await deliver(world, shop, [{ ...late, timestamp: iso(monday + dayMs), properties: { text: "晚到" } }], now);
  await world.projector.settle();
  expect((await meeting()).agenda).toEqual(closed.agenda);
  for (const change of [
    () => closeMeeting(admin, {}),
    () => saveNote(admin, { item: "swings", text: "x", revision: 0 }),
    () => decide(admin, { item: "swings", text: "x", team: "operations" }),
  ])
    await expect(change()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("was closed") });
  while ((await handOver(handlers)) > 0);
  const letters = box.letters.map(({ to, raw }) => [to[0], raw] as const).sort();
  expect(letters.map(([to]) => to)).toEqual(["su@talk.test", "zhou@talk.test"]);
  const english = letters[1]?.[1].replaceAll("=\r\n", "") ?? "";
  expect(english).toContain("Subject: Minutes of week 2026-W11, talk");
  expect(english).toContain("/lp/sinking: 1.00%, usually 5.00%");
  expect(english).toContain("Form cut to three fields");
  expect(english).toContain("https://warroom.example.com/w/talk/alignment?week=3D2026-W11");
  expect(letters[0]?.[1]).not.toContain("Minutes of week");
  const notices = await world.platform.record.prisma.notice.findMany({ where: { kind: "minutes_closed" } });
  expect(notices.length).toBe(2);
});

it("is refused for weeks that are not there", async () => {
  await expect(getAlignment(admin, { week: "2026-W13" })).rejects.toThrow(/not there yet/);
  await expect(getAlignment(admin, { week: "2025-W53" })).rejects.toThrow(/no such week/);
});
