/** The breaker against a platform that fails, lies, and has people at it: what is shown is what was read back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordMember } from "#server/access/record-member.ts";
import * as doors from "#server/breaker/actions.ts";
import { readPolicy } from "#server/breaker/policy.ts";
import { readChannels } from "#server/breaker/read-breakers.ts";
import { storeKill } from "#server/breaker/set-kill.ts";
import { approveProposal, askFor, undoLast } from "#server/breaker/settle-proposal.ts";
import { watchChannels } from "#server/breaker/watch-channels.ts";
import type { Fault } from "../world/ad-simulator.ts";
import { type BreakerWorld, breakerNow, makeBreakerWorld } from "../world/breaker-world.ts";
import { openWorld, type World } from "../world/open-world.ts";

let world: World;
let shop: BreakerWorld;
beforeAll(async () => {
  world = await openWorld();
  await world.projector.settle();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await makeBreakerWorld(world);
  return () => shop.ads.close();
});

const shown = async (channel: string) => {
  const channels = await readChannels(shop.caller(900, "Wei"), true);
  return channels.find((one) => one.channel === channel);
};
const minutes = (count: number) => world.setNow(world.platform.now() + count * 60_000);

describe("a rule that may act", () => {
  it("pauses once, reads it back, and tells of it once, however often it is told", async () => {
    const rule = await shop.addRule("act");
    const alertId = await shop.fire(rule, "douyin");
    await shop.work();
    await world.platform.record.rows("UPDATE outbox SET done_at = NULL, due_at = now() - INTERVAL '1 day'");
    await shop.work();
    expect(await shop.actions()).toMatchObject([
      { channel_key: "douyin", kind: "pause", status: "verified", attempts: 1 },
    ]);
    expect(shop.ads.channels.get("douyin")).toMatchObject({ status: "PAUSED" });
    expect(shop.ads.changes).toHaveLength(1);
    expect(shop.ads.requests.map(({ type }) => type)).toEqual(["read", "ensure", "read"]);
    expect(shop.ads.forged).toBe(0);
    expect(await shown("douyin")).toMatchObject({ state: "open", platform: "paused" });
    expect(await shop.count("annotation", "kind = 'channel_paused' AND channel_key = 'douyin'")).toBe(1);
    expect(await shop.count("outbox", "topic = 'action.verified'")).toBe(1);
    expect(await shop.audit("breaker.verified")).toHaveLength(1);
    const [alert] = await world.platform.record.rows<{ acted: boolean }>(
      "SELECT acted_at IS NOT NULL AS acted FROM alert WHERE id = $1",
      [alertId],
    );
    expect(alert?.acted).toBe(true);
  });

  it.each([
    ["observe", "act"],
    ["act", "observe"],
    ["off", "act"],
  ] as const)("does nothing where the rule may %s and the workspace %s", async (rule, workspace) => {
    await world.platform.record.rows("UPDATE breaker_policy SET mode = $2 WHERE workspace_id = $1", [
      shop.shop.id,
      workspace,
    ]);
    await shop.fire(await shop.addRule(rule), "douyin");
    await shop.work();
    expect(await shop.actions()).toEqual([]);
    expect(shop.ads.requests).toEqual([]);
  });

  it.each([["silenced"], ["inhibited"], ["storm"]])("only proposes while its alert is %s", async (muted) => {
    await shop.fire(await shop.addRule("act"), "douyin", muted);
    await shop.work();
    expect(await shop.actions()).toMatchObject([{ status: "proposed", reason: muted }]);
    expect(shop.ads.requests).toEqual([]);
    expect(await shop.count("outbox", "topic = 'action.proposed'")).toBe(1);
  });

  it("only proposes where its alert lets nobody act by themselves", async () => {
    const alertId = await shop.fire(await shop.addRule("act"), "douyin");
    await world.platform.record.rows(
      `UPDATE outbox SET body = '{"alertId":${alertId},"upTo":"propose"}' WHERE topic = 'alert.fired' AND done_at IS NULL`,
    );
    await shop.work();
    expect(await shop.actions()).toMatchObject([{ status: "proposed", reason: "no_approval" }]);
  });

  it("asks the guards again when it is about to go out: figures that are good by then hold it back", async () => {
    const rule = await shop.addRule("act");
    await shop.fire(rule, "douyin");
    const { handOver } = await import("#server/outbox/hand-over.ts");
    const { onAlertFired } = await import("#server/breaker/on-alert-fired.ts");
    await handOver({ "alert.fired": [onAlertFired] });
    expect(await shop.actions()).toMatchObject([{ status: "pending" }]);
    await shop.judged(rule, "douyin", "good");
    await world.platform.record.rows("UPDATE outbox SET done_at = NULL, dead_at = NULL, due_at = created_at");
    await shop.work();
    expect(await shop.actions()).toMatchObject([{ status: "proposed", reason: "not_bad" }]);
    expect(shop.ads.changes).toEqual([]);
  });

  it("pauses no more than the caps allow, and never a protected channel", async () => {
    await world.platform.record.rows(
      "UPDATE breaker_policy SET pauses_per_day = 1, protected = ARRAY['zhihu'] WHERE workspace_id = $1",
      [shop.shop.id],
    );
    const rule = await shop.addRule("act");
    for (const channel of ["zhihu", "douyin", "baidu"]) {
      await shop.fire(rule, channel);
      await shop.work();
    }
    expect((await shop.actions()).map(({ status, reason }) => [status, reason])).toEqual([
      ["proposed", "protected"],
      ["verified", ""],
      // Two of five equal channels are more than 30 % of the spend.
      ["proposed", "most_pauses,most_share"],
    ]);
  });
});

describe("what goes wrong on the platform", () => {
  const cases: readonly [string, Fault[], Fault[], { sends: number; attempts: number }][] = [
    ["it answers 500 and has done it", ["500_after"], [], { sends: 1, attempts: 1 }],
    ["it answers 500, then does it", ["500"], [], { sends: 2, attempts: 2 }],
    ["it answers 429, then does it", ["429"], [], { sends: 2, attempts: 2 }],
    ["it says 200 and is still active", ["lie"], [], { sends: 2, attempts: 2 }],
    ["its token has expired for a while", ["401"], [], { sends: 2, attempts: 2 }],
    ["it answers with a page", [], ["html"], { sends: 1, attempts: 2 }],
    ["it redirects", ["redirect"], [], { sends: 2, attempts: 2 }],
    ["it answers without end", [], ["huge"], { sends: 1, attempts: 2 }],
    ["it does it, and cannot be read for a while", [], ["well", "500", "500"], { sends: 1, attempts: 3 }],
  ];
  it.each(cases)(
    "%s: paused in the end, by one change under one key",
    async (_name, ensure, read, { sends, attempts }) => {
      shop.ads.fail("ensure", ...ensure);
      shop.ads.fail("read", ...read);
      await shop.fire(await shop.addRule("act"), "douyin");
      await shop.workFor(12);
      expect(await shop.actions()).toMatchObject([{ status: "verified", attempts }]);
      expect(shop.ads.changes).toHaveLength(1);
      const ids = shop.ads.requests.filter(({ type }) => type === "ensure").map(({ id }) => id);
      expect(ids).toHaveLength(sends);
      expect(new Set(ids).size).toBe(1);
      expect(await shown("douyin")).toMatchObject({ platform: "paused" });
    },
  );

  it("does not answer in time and has done it: read back, not sent again", async () => {
    shop.ads.fail("ensure", "hang_after");
    await shop.fire(await shop.addRule("act"), "douyin");
    const startedAt = performance.now();
    await shop.work();
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(await shop.actions()).toMatchObject([{ status: "verified" }]);
    expect(shop.ads.changes).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ["lies each time", "lie"],
    ["has deleted the channel", "404"],
    ["fails each time", "500"],
  ])("%s: failed after five tries, told once, never shown as paused", async (_name, fault) => {
    shop.ads.fail("ensure", ...Array.from({ length: 9 }, () => fault));
    await shop.fire(await shop.addRule("act"), "douyin");
    for (let minute = 0; minute < 40; minute++) {
      await shop.workFor(0);
      expect((await shown("douyin"))?.platform).not.toBe("paused");
    }
    expect(await shop.actions()).toMatchObject([{ status: "failed", attempts: 5 }]);
    expect(shop.ads.requests.filter(({ type }) => type === "ensure")).toHaveLength(5);
    expect(shop.ads.changes).toEqual([]);
    expect(await shop.state("douyin")).toBe("closed");
    expect((await shown("douyin"))?.platform).toBe("unknown");
    expect(await shop.count("alert", "kind = 'action_failed' AND state = 'firing'")).toBe(1);
    expect(await shop.count("outbox", "topic = 'action.failed'")).toBe(1);
    await watchChannels(shop.shop.id);
    expect((await shown("douyin"))?.platform).toBe("running");
  });

  it("did it after all, long after it was given up: found when it is looked after", async () => {
    shop.ads.fail("ensure", ..."500 500 500 500 500".split(" ").map(() => "500" as const));
    await shop.fire(await shop.addRule("act"), "douyin");
    await shop.workFor(40);
    expect(await shop.actions()).toMatchObject([{ status: "failed" }]);
    const key = shop.ads.requests.find(({ type }) => type === "ensure")?.id ?? "";
    Object.assign(shop.ads.channels.get("douyin") ?? {}, { status: "PAUSED", changedBy: key });
    await watchChannels(shop.shop.id);
    expect(await shop.actions()).toMatchObject([{ status: "verified" }]);
    expect(await shown("douyin")).toMatchObject({ state: "open", platform: "paused" });
    expect(await shop.count("alert", "kind = 'action_failed' AND state = 'firing'")).toBe(0);
  });

  it("is not reached where its address is not allowed, and says so", async () => {
    await world.platform.record.rows(
      "UPDATE breaker_policy SET endpoint = 'http://127.0.0.2:9/' WHERE workspace_id = $1",
      [shop.shop.id],
    );
    await shop.fire(await shop.addRule("act"), "douyin");
    await shop.work();
    const [action] = await shop.actions();
    expect(action).toMatchObject({ status: "pending", attempts: 1 });
    expect(action?.error).toMatch(/WARROOM_OUTBOUND_ALLOW/);
  });
});

describe("people at the platform", () => {
  it("who resume a channel after a pause win, for a day, and the audit names both", async () => {
    const rule = await shop.addRule("act");
    await shop.fire(rule, "douyin");
    await shop.work();
    minutes(5);
    shop.ads.byHand("douyin", { status: "ACTIVE" });
    await watchChannels(shop.shop.id);
    expect(await shop.state("douyin")).toBe("closed");
    expect(await shop.audit("breaker.human")).toMatchObject([
      { subject: "douyin", actor_name: "platform", detail: { move: "human_resumed", requestedBy: "CPA" } },
    ]);
    await world.platform.record.rows("UPDATE alert SET state = 'resolved' WHERE workspace_id = $1", [shop.shop.id]);
    minutes(60);
    await shop.fire(rule, "douyin");
    await shop.work();
    expect((await shop.actions()).map(({ status, reason }) => [status, reason])).toEqual([
      ["verified", ""],
      ["proposed", "human_changed"],
    ]);
    expect(shop.ads.channels.get("douyin")?.status).toBe("ACTIVE");
  });

  it("who paused it before us keep it: nothing is sent, and the engine never resumes it", async () => {
    shop.ads.byHand("douyin", { status: "PAUSED" });
    await shop.fire(await shop.addRule("act"), "douyin");
    await shop.work();
    expect(await shop.actions()).toMatchObject([{ status: "applied_noop" }]);
    expect(shop.ads.requests.filter(({ type }) => type === "ensure")).toEqual([]);
    expect(await shown("douyin")).toMatchObject({ state: "forced", platform: "paused" });
    shop.ads.byHand("douyin", { status: "ACTIVE" });
    await watchChannels(shop.shop.id);
    expect(await shop.state("douyin")).toBe("closed");
  });
});

describe("people in War Room", () => {
  it("need a second one: neither who asked nor who wrote the rule", async () => {
    const rule = await shop.addRule("propose", 7);
    await shop.fire(rule, "douyin");
    await shop.work();
    expect(await shop.actions()).toMatchObject([{ status: "proposed", reason: "no_approval" }]);
    await expect(approveProposal(shop.caller(7, "Author"), { channel: "douyin" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await approveProposal(shop.caller(8, "Second"), { channel: "douyin" });
    await shop.work();
    expect(await shop.actions()).toMatchObject([{ status: "verified" }]);

    await askFor(shop.caller(8, "Second"), "pause", { channel: "baidu", reason: "Stock is gone." }, false);
    await expect(approveProposal(shop.caller(8, "Second"), { channel: "baidu" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await approveProposal(shop.caller(7, "Author"), { channel: "baidu" });
    await shop.work();
    expect(await shown("baidu")).toMatchObject({ platform: "paused" });
  });

  it("cannot approve what is a day old, or what the figures do not bear out any more", async () => {
    const rule = await shop.addRule("propose");
    await shop.fire(rule, "douyin");
    await shop.work();
    minutes(120);
    // Nothing is known of the hours since: judged anew, it is not bad.
    await expect(approveProposal(shop.caller(8, "Second"), { channel: "douyin" })).rejects.toMatchObject({
      code: "conflict",
      issues: [{ path: "not_bad" }],
    });
    world.setNow(breakerNow + 25 * 3_600_000);
    await expect(approveProposal(shop.caller(8, "Second"), { channel: "douyin" })).rejects.toThrow(/expired/);
    expect(await shop.actions()).toMatchObject([{ status: "expired" }]);
    expect(shop.ads.requests).toEqual([]);
  });

  it("take a pause back: the channel runs as it ran before", async () => {
    await shop.fire(await shop.addRule("act"), "douyin");
    await shop.work();
    await undoLast(shop.caller(8, "Second"), { channel: "douyin" });
    await shop.work();
    expect(shop.ads.channels.get("douyin")).toMatchObject({ status: "ACTIVE", dailyBudget: 500 });
    expect((await shop.actions()).map(({ status }) => status)).toEqual(["undone", "verified"]);
    expect(await shown("douyin")).toMatchObject({ state: "closed", platform: "running" });
  });

  it("cannot take back what somebody has changed since", async () => {
    await shop.fire(await shop.addRule("act"), "douyin");
    await shop.work();
    shop.ads.byHand("douyin", { status: "ACTIVE", dailyBudget: 20 });
    await undoLast(shop.caller(8, "Second"), { channel: "douyin" });
    await shop.work();
    expect((await shop.actions()).map(({ status, reason }) => [status, reason])).toEqual([
      ["verified", ""],
      ["refused", "human_changed"],
    ]);
    expect(shop.ads.channels.get("douyin")).toMatchObject({ status: "ACTIVE", dailyBudget: 20 });
  });

  it("throw the kill switch: nothing goes out, what hangs is cut off within five seconds", async () => {
    const rule = await shop.addRule("act");
    shop.ads.fail("ensure", "hang");
    await shop.fire(rule, "douyin");
    const working = shop.work();
    while (!shop.ads.requests.some(({ type }) => type === "ensure")) await new Promise((done) => setTimeout(done, 20));
    const thrownAt = performance.now();
    await storeKill(shop.shop.id, true);
    await working;
    expect(performance.now() - thrownAt).toBeLessThan(5_000);
    expect(await shop.actions()).toMatchObject([{ status: "failed" }]);
    const asked = shop.ads.requests.length;
    await shop.fire(rule, "baidu");
    await shop.workFor(5);
    expect(shop.ads.requests).toHaveLength(asked);
    expect((await shop.actions())[1]).toMatchObject({ status: "proposed", reason: "killed" });
  });
});

describe("a channel on trial", () => {
  const hours = (count: number) => minutes(60 * count);

  it("begins after the cool-down with a tenth of its budget, by a second person; a budget set by hand ends it", async () => {
    await shop.fire(await shop.addRule("act", 7), "douyin");
    await shop.work();
    hours(23);
    await watchChannels(shop.shop.id);
    expect(await shop.actions()).toHaveLength(1);
    hours(1);
    await watchChannels(shop.shop.id);
    await watchChannels(shop.shop.id);
    expect((await shop.actions())[1]).toMatchObject({ kind: "cap", status: "proposed", reason: "no_approval" });
    expect(await shop.actions()).toHaveLength(2);
    await expect(approveProposal(shop.caller(7, "Author"), { channel: "douyin" })).rejects.toThrow(/second person/);
    await approveProposal(shop.caller(8, "Second"), { channel: "douyin" });
    await shop.work();
    expect(await shown("douyin")).toMatchObject({ state: "half_open", platform: "running" });
    expect(shop.ads.channels.get("douyin")).toMatchObject({ status: "ACTIVE", dailyBudget: 50 });
    await watchChannels(shop.shop.id);
    expect(await shop.state("douyin")).toBe("half_open");
    shop.ads.byHand("douyin", { dailyBudget: 400 });
    await watchChannels(shop.shop.id);
    expect(await shop.state("douyin")).toBe("closed");
    expect(await shop.audit("breaker.human")).toMatchObject([
      { detail: { before: "half_open", approvedBy: "Second" } },
    ]);
  });

  it("gets the second half of its budget a day after the first, by itself where the policy says so", async () => {
    await world.platform.record.rows("UPDATE breaker_policy SET auto_resume = true WHERE workspace_id = $1", [
      shop.shop.id,
    ]);
    const rule = await shop.addRule("act");
    const alertId = await shop.fire(rule, "douyin");
    await world.platform.record.rows("DELETE FROM outbox");
    shop.ads.byHand("douyin", { dailyBudget: 250 });
    await world.platform.record.rows(
      `INSERT INTO ad_action (workspace_id, channel_key, alert_id, rule_id, kind, desired, prior, idem_key, status, reason,
         requested_by, sent_at, verified_at)
       VALUES ($1, 'douyin', $2, $3, 'resume', '{"status":"active","dailyBudgetMinor":25000,"thenMinor":50000}',
         '{"status":"active","dailyBudgetMinor":5000}', $4, 'verified', '', 'CPA', to_timestamp($5::float8 / 1000),
         to_timestamp($5::float8 / 1000))`,
      [shop.shop.id, alertId, rule, `first half of ${shop.shop.id}`, breakerNow],
    );
    hours(23);
    await watchChannels(shop.shop.id);
    expect(await shop.actions()).toHaveLength(1);
    hours(1);
    await watchChannels(shop.shop.id);
    await shop.work();
    expect((await shop.actions())[1]).toMatchObject({ kind: "resume", status: "verified" });
    expect(shop.ads.channels.get("douyin")).toMatchObject({ dailyBudget: 500 });
    await watchChannels(shop.shop.id);
    expect(await shop.actions()).toHaveLength(2);
  });
});

it("lets nobody of promotion approve, raise a cap or throw the switch, and writes the attempt down", async () => {
  const { userId } = await recordMember(shop.shop.id, {
    ...{ role: "promotion", email: `p${shop.shop.id}@own.test`, name: "Promo", password: "a password of the tests" },
  });
  const [account] = await world.platform.record.rows<{ version: number }>(
    "SELECT session_version AS version FROM user_account WHERE id = $1",
    [userId],
  );
  const credentials = { session: { userId, version: account?.version ?? -1 }, workspace: shop.shop.slug };
  const tries = [
    () => doors.approveAction(credentials, { channel: "douyin" }),
    () => doors.savePolicy(credentials, { pausesPerDay: 50 }),
    () => doors.setKillSwitch(credentials, { killed: false }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  expect(await shop.audit("gate.refused")).toHaveLength(3);
  expect((await readPolicy(shop.shop.id)).pausesPerDay).toBe(3);
});

describe("several at once on one channel", () => {
  it("end in one pause, whatever twelve rules want", async () => {
    for (let i = 0; i < 12; i++) await shop.fire(await shop.addRule("act"), "douyin");
    await shop.work();
    const actions = await shop.actions();
    expect(actions.filter(({ status }) => status === "verified")).toHaveLength(1);
    expect(actions).toHaveLength(1);
    expect(shop.ads.changes).toHaveLength(1);
  });

  it("put the pause before the resumption, and write the conflict down", async () => {
    const rule = await shop.addRule("act");
    await world.platform.record.rows(
      `INSERT INTO breaker (workspace_id, channel_key, state, opened_by, probe_from)
       VALUES ($1, 'douyin', 'half_open', 1, now())`,
      [shop.shop.id],
    );
    await askFor(shop.caller(8, "Second"), "resume", { channel: "douyin", reason: "It does well." }, false);
    await askFor(shop.caller(9, "Third"), "pause", { channel: "douyin", reason: "It does not." }, false);
    expect((await shop.actions()).map(({ kind, status }) => [kind, status])).toEqual([
      ["resume", "refused"],
      ["pause", "proposed"],
    ]);
    await expect(
      askFor(shop.caller(8, "Second"), "resume", { channel: "douyin", reason: "It does." }, true),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await shop.audit("breaker.conflict")).toMatchObject([{ detail: { gaveWay: "resume", stays: "pause" } }]);
    expect(rule).toBeGreaterThan(0);
  });
});
