/** Where a figure comes from is answered once while the data is the same, and no longer than somebody waits for it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Platform, providePlatform } from "#platform/slot.ts";
import type { Credentials } from "#server/access/caller.ts";
import { countSpend } from "#server/quality/connectivity.sql.ts";
import { getLineage, listLineageRows } from "#server/quality/queries.ts";
import { countConnectivity } from "#server/quality/read-connectivity.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { openWorld, type World } from "../world/open-world.ts";

const plan = { seed: 11, end: "2026-03-18T04:00:00Z", days: 3, events: 2_000, timezone: "Asia/Shanghai" };
let world: World;
let place: DemoPlace;
let admin: Credentials;

beforeAll(async () => {
  world = await openWorld();
  place = await makeDemoWorld(world, plan);
  admin = { authorization: "Bearer test-admin-token-0123456789", workspace: place.workspace.slug };
}, 240_000);
afterAll(() => world.close());

const span = { from: "2026-03-16", to: "2026-03-18" };

/** Runs with an engine that is watched: which statements of the rows it is asked, and whether it answers. */
async function watched(run: () => Promise<unknown>, hold?: Platform["columns"]["ask"]): Promise<string[]> {
  const { columns } = world.platform;
  const sent: string[] = [];
  const ask: typeof columns.ask = (text, params, options) => {
    if (!text.includes("FROM journey")) return columns.ask(text, params, options);
    sent.push(text);
    return hold === undefined ? columns.ask(text, params, options) : hold(text, params, options);
  };
  providePlatform({ ...world.platform, columns: { ...columns, ask } });
  await run().finally(() => providePlatform(world.platform));
  return sent;
}

it("counts the rows once while the data is the same", async () => {
  const ask = { metric: "orders", ...span };
  expect(await watched(() => getLineage(admin, ask))).toHaveLength(1);
  expect(await watched(() => getLineage(admin, ask))).toEqual([]);
  const { answer } = await getLineage(admin, ask);
  expect(answer.entry.id).toBe("orders");
  expect(answer.statements.length).toBeGreaterThan(0);
  expect(answer.recounted).toBe(answer.value);
  const rows = { ...ask, measure: "orders", limit: 5 };
  expect(await watched(() => listLineageRows(admin, rows))).toHaveLength(2);
  expect(await watched(() => listLineageRows(admin, rows))).toEqual([]);
});

it("gives up what nobody waits for any more", async () => {
  const gone = new AbortController();
  let given: AbortSignal | undefined;
  const hold: Platform["columns"]["ask"] = (_text, _params, options) => {
    given = options?.signal;
    return new Promise((_resolve, reject) => {
      given?.addEventListener("abort", () => reject(new Error("ended")), { once: true });
      gone.abort();
      if (given === undefined) reject(new Error("nothing ends this"));
    });
  };
  await watched(() => expect(getLineage(admin, { metric: "sign_ups", ...span }, gone.signal)).rejects.toThrow(), hold);
  expect(given?.aborted).toBe(true);
});

it("refuses in words to rate more campaigns than it counts, instead of leaving some out", async () => {
  const { columns } = world.platform;
  const held = (groups: number) => {
    const ask: typeof columns.ask = async <Row extends object>(
      ...[text, params, options]: Parameters<typeof columns.ask>
    ) => {
      const found = await columns.ask<Row>(text, params, options);
      const [row] = found;
      if (text !== countSpend || row === undefined) return found;
      return Array.from({ length: Math.min(groups, Number(params?.groups ?? 5_000)) }, () => row);
    };
    return { ...world.platform, columns: { ...columns, ask } };
  };
  const [fromMs, toMs] = [Date.parse(`${span.from}T00:00:00Z`), Date.parse(`${span.to}T00:00:00Z`)];
  const count = (groups: number) => countConnectivity(held(groups), place.workspace, { span: { fromMs, toMs } });
  const { counts } = await count(6_000);
  expect(counts.filter(({ part }) => part === "spend")).toHaveLength(6_000);
  await expect(count(60_000)).rejects.toMatchObject({
    code: "limit",
    message: expect.stringContaining("50000 campaigns"),
  });
});

it("lists a plan's months by the workspace's calendar", async () => {
  await world.platform.record.prisma.budget.createMany({
    data: ["2026-02", "2026-03"].map((period) => ({
      ...{ workspaceId: place.workspace.id, period, channelKey: "planned", campaignKey: "" },
      ...{ amountMinor: 100_000n, currency: "CNY" },
    })),
  });
  // March begins at 16:00 UTC of the last of February.
  const march = { metric: "plan", measure: "plan", from: "2026-03-01", to: "2026-03-02" };
  const { answer } = await listLineageRows(admin, march);
  expect(answer.rows.filter(({ channel }) => channel === "planned").map((row) => row.at)).toEqual(["2026-03"]);
});
