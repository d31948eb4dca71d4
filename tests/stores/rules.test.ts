/** Rules in the stores: each hour once, whoever asks; restarts, missed hours, late sources, storms, silences, edits. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import type { RecordStore, Sql } from "#platform/record/record.ts";
import type { Platform } from "#platform/slot.ts";
import {
  commentAlert,
  endSilence,
  judgeAlert,
  removeRule,
  restoreRule,
  saveRule,
  setRuleMode,
  silenceAlerts,
} from "#server/rules/actions.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { getAlert, getAlertQuality, getRule, listAlerts, listRules, listSilences } from "#server/rules/queries.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { openRuleShop, type RuleShop, weakClicks } from "../world/rule-shop.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const admin = { authorization: "Bearer test-admin-token-0123456789" };
const rows = <T extends object>(text: string, values: unknown[] = []) => world.platform.record.rows<T>(text, values);
const handed = ({ shop }: RuleShop) =>
  rows<{ topic: string; body: Record<string, unknown> }>(
    "SELECT topic, body FROM outbox WHERE workspace_id = $1 ORDER BY id",
    [shop.id],
  );
const alertsOf = ({ shop }: RuleShop) =>
  rows<{ id: number; kind: string; scope_key: string; state: string; muted: string | null }>(
    "SELECT id, kind, scope_key, state, muted FROM alert WHERE workspace_id = $1 ORDER BY id",
    [shop.id],
  );
const verdictsOf = async (ruleId: number, scope: string) =>
  (
    await rows<{ verdict: string }>(
      "SELECT verdict FROM evaluation WHERE rule_id = $1 AND scope_key = $2 ORDER BY tick",
      [ruleId, scope],
    )
  ).map(({ verdict }) => verdict);
const phaseOf = async (ruleId: number, scope: string) =>
  (
    await rows<{ phase: string }>(
      "SELECT state->>'phase' AS phase FROM rule_state WHERE rule_id = $1 AND scope_key = $2",
      [ruleId, scope],
    )
  )[0]?.phase ?? "inactive";

async function withRule(slug: string, channels: readonly string[], definition: object = weakClicks) {
  const place = await openRuleShop(world, slug, channels);
  const within = { ...admin, workspace: slug };
  const { rule } = await saveRule(within, { name: "Weak clicks", definition });
  return { ...place, within, ruleId: rule.id };
}

describe("a tick", () => {
  it("is evaluated once, however often and by however many it is asked for", async () => {
    const place = await withRule("once", ["feed", "search"]);
    await place.pass(["feed"]);
    await place.tick();
    await place.pass(["feed"]);
    const both = await Promise.all([place.tick(), place.tick()]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["done", "running"]);
    expect(both.reduce((sum, { evaluated }) => sum + evaluated, 0)).toBe(2);
    expect(await place.tick()).toMatchObject({ outcome: "done", evaluated: 2, fired: 0 });
    expect(await verdictsOf(place.ruleId, "feed")).toEqual(["bad", "bad"]);
    expect(await verdictsOf(place.ruleId, "search")).toEqual(["good", "good"]);
    expect(await alertsOf(place)).toMatchObject([{ kind: "rule", scope_key: "feed", state: "firing", muted: null }]);
    expect((await handed(place)).map(({ topic }) => topic)).toEqual(["alert.fired", "task.file"]);
  });

  it("recovers, fires again as the same incident, and is resolved once it has stayed good", async () => {
    const place = await withRule("recovers", ["feed"]);
    for (const weak of [["feed"], ["feed"], [], [], ["feed"], ["feed"], [], [], []]) {
      await place.pass(weak);
      await place.tick();
    }
    expect(await alertsOf(place)).toMatchObject([{ state: "resolved" }]);
    const notes = await rows<{ kind: string }>(
      "SELECT n.kind FROM alert_note n JOIN alert a ON a.id = n.alert_id WHERE a.workspace_id = $1 ORDER BY n.id",
      [place.shop.id],
    );
    expect(notes.map(({ kind }) => kind)).toEqual(["fired", "recovering", "refired", "recovering", "resolved"]);
    expect((await handed(place)).map(({ topic }) => topic)).toEqual(["alert.fired", "task.file", "alert.resolved"]);
  });

  it("is refused before its hour is over, and is missed when it is asked for later", async () => {
    const place = await withRule("late", ["feed"]);
    await expect(evaluateTick(world.platform, place.shop, place.at() + hourMs)).rejects.toThrow("over");
    await place.pass(["feed"], 3);
    expect(await evaluateTick(world.platform, place.shop, place.at() - hourMs)).toMatchObject({ outcome: "missed" });
    expect(await verdictsOf(place.ruleId, "feed")).toEqual([]);
  });

  it("says which hours nobody evaluated, begins again what was pending, and makes up for none", async () => {
    const place = await withRule("missed", ["feed"]);
    await place.pass(["feed"]);
    await place.tick();
    expect(await phaseOf(place.ruleId, "feed")).toBe("pending");
    await place.pass(["feed"], 4);
    await place.tick();
    const ticks = await rows<{ outcome: string }>(
      "SELECT outcome FROM rule_tick WHERE workspace_id = $1 ORDER BY tick",
      [place.shop.id],
    );
    expect(ticks.map(({ outcome }) => outcome)).toEqual(["done", "missed", "missed", "missed", "done"]);
    expect(await alertsOf(place)).toEqual([]);
    await place.pass(["feed"]);
    await place.tick();
    expect(await alertsOf(place)).toMatchObject([{ scope_key: "feed", state: "firing" }]);
  });

  it("that dies on the way is taken over, and nothing is done twice", async () => {
    const channels = Array.from({ length: 45 }, (_, i) => `c${String(i).padStart(2, "0")}`);
    const place = await withRule("dies", channels);
    for (let more = 0; more < 10; more++)
      await saveRule(place.within, { name: `Weak clicks ${more}`, definition: { ...weakClicks, forTicks: 1 } });
    const weak = channels.slice(0, 4);
    await place.pass(weak);
    const { record } = world.platform;
    let left = 2;
    const dying: Pick<RecordStore, "transaction"> = {
      transaction: <T>(run: (sql: Sql) => Promise<T>) =>
        left-- > 0 ? record.transaction(run) : Promise.reject(new Error("killed")),
    };
    const broken: Platform = { ...world.platform, record: Object.assign(Object.create(record), dying) };
    await expect(evaluateTick(broken, place.shop, place.at())).rejects.toThrow("killed");
    const [half] = await rows<{ n: number }>(
      "SELECT count(*)::int AS n FROM evaluation e JOIN rule r ON r.id = e.rule_id WHERE r.workspace_id = $1",
      [place.shop.id],
    );
    expect(half?.n).toBe(400);
    expect(await place.tick()).toMatchObject({ outcome: "running" });
    world.setNow(place.at() + 25 * 60_000);
    expect(await place.tick()).toMatchObject({ outcome: "done" });
    const [whole] = await rows<{ n: number }>(
      "SELECT count(*)::int AS n FROM evaluation e JOIN rule r ON r.id = e.rule_id WHERE r.workspace_id = $1",
      [place.shop.id],
    );
    expect(whole?.n).toBe(11 * 45);
    expect(await alertsOf(place)).toHaveLength(40);
    expect((await handed(place)).filter(({ topic }) => topic === "alert.fired")).toHaveLength(40);
  });

  it("closes what it watched and is not there any more, and does not call that better", async () => {
    const place = await withRule("gone", ["feed", "search"]);
    await place.pass(["feed"], 1);
    await place.tick();
    await place.pass(["feed"]);
    await place.tick();
    await rows("UPDATE rule SET definition = jsonb_set(definition, '{watch,except}', '[\"feed\"]') WHERE id = $1", [
      place.ruleId,
    ]);
    for (const state of ["firing", "scope_gone"]) {
      await place.pass(["feed"]);
      await place.tick();
      expect(await alertsOf(place)).toMatchObject([{ scope_key: "feed", state }]);
    }
  });

  it("tells of a rule that errs three times in a row, and closes that when it works again", async () => {
    const place = await withRule("errs", ["feed"]);
    const { columns } = world.platform;
    const down = () => Promise.reject(new Error("nobody there"));
    const broken = { ...world.platform, columns: Object.assign(Object.create(columns), { ask: down, askRows: down }) };
    for (let i = 0; i < 3; i++) {
      await place.pass();
      await evaluateTick(broken, place.shop, place.at());
    }
    expect(await alertsOf(place)).toMatchObject([{ kind: "rule_error", state: "firing" }]);
    await place.pass();
    await place.tick();
    expect(await alertsOf(place)).toMatchObject([{ kind: "rule_error", state: "resolved" }]);
  });
});

describe("figures that are late", () => {
  it("freeze the rule, are told once per source after two hours, and explain what fires by them", async () => {
    const place = await withRule("stale", ["feed"]);
    await place.pass(["feed"]);
    await place.tick();
    await place.pass([], 1, false);
    await place.tick();
    expect(await verdictsOf(place.ruleId, "feed")).toEqual(["bad", "stale"]);
    expect(await phaseOf(place.ruleId, "feed")).toBe("pending");
    // A source is late when it is later than rules wait by default: three hours.
    for (let i = 0; i < 4; i++) {
      await place.pass([], 1, false);
      await place.tick();
    }
    expect(await alertsOf(place)).toMatchObject([{ kind: "data_stale", scope_key: "feed", state: "firing" }]);
    expect((await handed(place)).map(({ topic }) => topic)).toEqual(["alert.fired"]);
    await place.pass([], 1, true);
    await place.tick();
    expect(await alertsOf(place)).toMatchObject([{ kind: "data_stale", state: "resolved" }]);
  });
});

describe("a storm", () => {
  it("is told as one; each alert is there, quiet, and may be proposed for at most", async () => {
    const channels = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const place = await withRule("storm", channels, { ...weakClicks, forTicks: 1 });
    await place.pass(channels);
    expect(await place.tick()).toMatchObject({ fired: 60 });
    const alerts = await alertsOf(place);
    expect(alerts.filter(({ kind, muted }) => kind === "rule" && muted === "storm")).toHaveLength(60);
    expect(alerts.filter(({ kind }) => kind === "storm")).toHaveLength(1);
    const told = await handed(place);
    expect(told.filter(({ topic }) => topic === "alert.storm")).toMatchObject([{ body: { count: 60 } }]);
    const fired = told.filter(({ topic }) => topic === "alert.fired");
    expect(fired).toHaveLength(60);
    expect(fired.every(({ body }) => body.upTo === "propose" && body.quiet === true)).toBe(true);
    expect(told.some(({ topic }) => topic === "task.file")).toBe(false);
    const page = await listAlerts(place.within, { limit: 500 });
    expect(page.alerts).toHaveLength(61);
    await place.pass([], 3);
    await place.tick();
    await place.pass();
    await place.tick();
    expect((await alertsOf(place)).every(({ state }) => state === "resolved")).toBe(true);
  });
});

describe("a silence", () => {
  it("keeps an alert quiet and idle, and lets it speak when it ends while the matter is still bad", async () => {
    const place = await withRule("silence", ["feed"]);
    const hours = (count: number) => new Date(place.at() + count * hourMs).toISOString();
    const input = { matcher: { scopeKey: "feed" }, reason: "A sale is on", endsAt: hours(40) };
    const { silence } = await silenceAlerts(place.within, input);
    for (let i = 0; i < 2; i++) {
      await place.pass(["feed"]);
      await place.tick();
    }
    expect(await alertsOf(place)).toMatchObject([{ state: "firing", muted: "silenced" }]);
    expect(await handed(place)).toMatchObject([{ topic: "alert.fired", body: { upTo: "observe", quiet: true } }]);
    expect((await listSilences(place.within, {})).silences).toMatchObject([{ id: silence.id, author: "installation" }]);
    await endSilence(place.within, { silenceId: silence.id });
    await place.pass(["feed"]);
    await place.tick();
    expect(await alertsOf(place)).toMatchObject([{ state: "firing", muted: null }]);
    const [alert] = await alertsOf(place);
    expect((await handed(place)).slice(1)).toEqual([
      { topic: "alert.fired", body: { alertId: alert?.id } },
      { topic: "task.file", body: { alertId: alert?.id } },
    ]);
  });

  it("needs a reason, something that it is about, and an end within thirty days", async () => {
    const { within, at } = await withRule("silences", ["feed"]);
    const ends = (days: number) => new Date(at() + days * 24 * hourMs).toISOString();
    const good = { matcher: { severity: "red" }, reason: "Works", endsAt: ends(2) };
    await expect(silenceAlerts(within, { ...good, reason: " " })).rejects.toMatchObject({ code: "invalid" });
    await expect(silenceAlerts(within, { ...good, matcher: {} })).rejects.toMatchObject({ code: "invalid" });
    await expect(silenceAlerts(within, { ...good, endsAt: ends(31) })).rejects.toThrow("30 days");
    await expect(silenceAlerts(within, { ...good, endsAt: ends(-1) })).rejects.toThrow("end");
    await silenceAlerts(within, good);
  });
});

describe("a rule", () => {
  it("that is changed begins anew as another version; its open alert stays until it finds nothing", async () => {
    const place = await withRule("edited", ["feed"]);
    const { within, ruleId } = place;
    for (let i = 0; i < 2; i++) {
      await place.pass(["feed"]);
      await place.tick();
    }
    const definition = { ...weakClicks, forTicks: 3 };
    await expect(saveRule(within, { ruleId, version: 7, definition })).rejects.toMatchObject({ code: "conflict" });
    expect(await saveRule(within, { ruleId, version: 1, definition })).toMatchObject({ rule: { version: 2 } });
    expect(await phaseOf(ruleId, "feed")).toBe("pending");
    for (const phase of ["pending", "pending", "firing"]) {
      await place.pass(["feed"]);
      await place.tick();
      expect(await phaseOf(ruleId, "feed")).toBe(phase);
    }
    expect(await alertsOf(place)).toMatchObject([{ state: "firing" }]);
    await saveRule(within, {
      ruleId,
      definition: { ...weakClicks, condition: { kind: "benchmark", side: "below", share: 0.9 } },
    });
    await place.pass(["feed"]);
    await place.tick();
    expect(await alertsOf(place)).toMatchObject([{ state: "resolved" }]);
    const { versions, scopes } = await getRule(within, { ruleId });
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(scopes).toMatchObject([{ key: "feed", verdict: "good", phase: "inactive" }]);
  });

  it("is not let act before it was watched and tested, by nobody but a person who did not write it", async () => {
    const { within, ruleId } = await withRule("armed", ["feed"]);
    await expect(saveRule(within, { ruleId, mode: "act" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setRuleMode(within, { ruleId, mode: "act" })).rejects.toMatchObject({ code: "forbidden" });
    const member = async (role: string) => {
      const email = `${role}@armed.test`;
      const user = await world.platform.record.prisma.user.create({ data: { email, name: role } });
      const { shop } = {
        shop: await world.platform.record.prisma.workspace.findUniqueOrThrow({ where: { slug: "armed" } }),
      };
      await world.platform.record.prisma.membership.create({ data: { userId: user.id, workspaceId: shop.id, role } });
      return { session: { userId: user.id, version: user.sessionVersion }, workspace: "armed" };
    };
    const executive = await member("executive");
    const promotion = await member("promotion");
    await expect(setRuleMode(promotion, { ruleId, mode: "act" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(setRuleMode(executive, { ruleId, mode: "act" })).rejects.toThrow("7 days");
    await rows("UPDATE rule SET observed_from = observed_from - INTERVAL '8 days' WHERE id = $1", [ruleId]);
    await expect(setRuleMode(executive, { ruleId, mode: "act" })).rejects.toThrow("60 days");
    await rows("UPDATE rule SET tested_at = now(), tested_days = 90 WHERE id = $1", [ruleId]);
    expect(await setRuleMode(executive, { ruleId, mode: "act" })).toMatchObject({
      rule: { mode: "act", approvedBy: "executive" },
    });
    expect(await saveRule(promotion, { ruleId, definition: { ...weakClicks, forTicks: 5 } })).toMatchObject({
      rule: { mode: "propose", approvedBy: null, testedAt: null, author: "promotion" },
    });
    const own = await saveRule(await member("admin"), { name: "Own", definition: weakClicks });
    await rows("UPDATE rule SET observed_from = observed_from - INTERVAL '8 days', tested_days = 90 WHERE id = $1", [
      own.rule.id,
    ]);
    const [author] = await rows<{ id: number }>("SELECT id FROM user_account WHERE email = 'admin@armed.test'");
    const session = { session: { userId: author?.id ?? 0, version: 1 }, workspace: "armed" };
    await expect(setRuleMode(session, { ruleId: own.rule.id, mode: "act" })).rejects.toThrow("wrote");
  });

  it("is removed with its alerts closed, restored as it was, and its name is its own", async () => {
    const place = await withRule("removed", ["feed"]);
    const { within, ruleId } = place;
    await expect(saveRule(within, { name: "Weak clicks", definition: weakClicks })).rejects.toMatchObject({
      code: "conflict",
    });
    for (let i = 0; i < 2; i++) {
      await place.pass(["feed"]);
      await place.tick();
    }
    await removeRule(within, { ruleId });
    expect(await alertsOf(place)).toMatchObject([{ state: "resolved" }]);
    expect((await listRules(within, {})).rules).toEqual([]);
    await restoreRule(within, { ruleId });
    expect((await listRules(within, {})).rules).toMatchObject([{ id: ruleId, firing: 0 }]);
    await setRuleMode(within, { ruleId, mode: "off" });
    await place.pass(["feed"]);
    expect(await place.tick()).toMatchObject({ outcome: "done", evaluated: 0 });
    const audit = await rows<{ action: string }>("SELECT action FROM audit_entry WHERE workspace_id = $1 ORDER BY id", [
      place.shop.id,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(["rules.create", "rules.remove", "rules.restore", "rules.mode"]);
  });
});

describe("an alert", () => {
  it("shows the hours that fired, in its rule's terms, and keeps what people say of it", async () => {
    const place = await withRule("evidence", ["feed"]);
    for (let i = 0; i < 2; i++) {
      await place.pass(["feed"]);
      await place.tick();
    }
    const { alerts } = await listAlerts(place.within, {});
    const alertId = alerts[0]?.id ?? 0;
    const { alert, evidence, notes, definition } = await getAlert(place.within, { alertId });
    expect(definition?.windowHours).toBe(2);
    expect(alert.figures).toMatchObject({ reference: 0.02 });
    expect(alert.figures?.value).toBeCloseTo(0.004, 6);
    expect(evidence.filter(({ fired }) => fired).length).toBe(2);
    expect(evidence.length).toBeGreaterThan(100);
    expect(evidence.at(-1)).toMatchObject({ usual: 0.02, fired: true });
    expect(evidence[0]).toMatchObject({ value: 0.02, fired: false });
    expect(notes.map(({ kind }) => kind)).toEqual(["fired"]);
    await judgeAlert(place.within, { alertId, falseAlarm: true });
    await commentAlert(place.within, { alertId, text: "A test of the creative" });
    const after = await getAlert(place.within, { alertId });
    expect(after.alert.falseAlarm).toBe(true);
    expect(after.notes.map(({ kind }) => kind)).toEqual(["fired", "judged", "commented"]);
    const { rules } = await getAlertQuality(place.within, {});
    expect(rules).toMatchObject([{ quality: { alerts: 1, judged: 1, falseAlarms: 1 } }]);
    await expect(getAlert({ ...admin, workspace: "once" }, { alertId })).rejects.toMatchObject({ code: "unknown" });
  });
});
