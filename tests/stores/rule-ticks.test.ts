/** Hours in the stores: each evaluated once, whoever asks; restarts, missed hours, errors, scopes and pages that are gone. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { outboundAllow } from "#platform/http-out/outbound-allow.ts";
import type { RecordStore, Sql } from "#platform/record/record.ts";
import type { Platform } from "#platform/slot.ts";
import { saveRule } from "#server/rules/actions.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { ruleDesk } from "../world/rule-desk.ts";
import { weakClicks } from "../world/rule-shop.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const { rows, handed, alertsOf, verdictsOf, phaseOf, withRule } = ruleDesk(() => world);

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

describe("a landing page", () => {
  it("that is not there three times in a row is down; one that answers, or may not be reached, is not", async () => {
    const place = await withRule("pages", ["feed"]);
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(request.url === "/gone" ? 404 : 200).end("a page");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const only = [`http://127.0.0.1:${port}/gone`, `http://127.0.0.1:${port}/here`, "http://10.0.0.9/inside"];
    const watch = { watch: { kind: "page", only }, condition: { kind: "present" }, settleHours: 0, forTicks: 1 };
    await expect(
      saveRule(place.within, {
        name: "No address",
        definition: { ...watch, watch: { kind: "page", only: ["/gone"] } },
      }),
    ).rejects.toThrow("full address");
    const { rule } = await saveRule(place.within, { name: "Pages", definition: watch });
    await place.pass();
    const { env } = world.platform;
    const allowed = outboundAllow("127.0.0.1");
    if (allowed === null) throw new Error("not an address");
    await evaluateTick({ ...world.platform, env: { ...env, WARROOM_OUTBOUND_ALLOW: allowed } }, place.shop, place.at());
    server.close();
    expect(asked.sort()).toEqual(["/gone", "/gone", "/gone", "/here"]);
    expect(await verdictsOf(rule.id, "/gone")).toEqual(["bad"]);
    expect(await verdictsOf(rule.id, "/here")).toEqual(["good"]);
    expect(await verdictsOf(rule.id, "/inside")).toEqual(["no_sample"]);
    expect(await alertsOf(place)).toMatchObject([{ kind: "rule", scope_key: "/gone", state: "firing" }]);
  });
});
