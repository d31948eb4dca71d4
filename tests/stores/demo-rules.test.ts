/** The demo's rules find its sinking channel in the hours that are past, tell why, and file the work. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoWorld } from "#domain/demo/demo-world.ts";
import { ruleTemplates } from "#domain/rules/templates.ts";
import { seedRules } from "#server/demo/seed-rules.ts";
import { backTestRule } from "#server/rules/actions.ts";
import { getAlert, listAlerts, listRules } from "#server/rules/queries.ts";
import { makeDemoWorld } from "../world/demo-in-zone.ts";
import { openWorld, type World } from "../world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const plan = { seed: 7, end: "2026-03-15T16:00:00Z", days: 62, events: 60_000, timezone: "Asia/Shanghai" };
const within = { authorization: "Bearer test-admin-token-0123456789", workspace: "demo-7" };

it("fires for the sinking channel, with the hours that show it, and a task to be filed", async () => {
  const { truth } = demoWorld({ seed: plan.seed, end: Date.parse(plan.end), days: plan.days, events: plan.events });
  const { workspace, toMs } = await makeDemoWorld(world, plan);
  world.setNow(toMs + 12 * 60_000);
  await seedRules(world.platform, workspace);
  const { rules } = await listRules(within, {});
  expect(rules).toHaveLength(ruleTemplates.length);
  const { alerts } = await listAlerts(within, { state: "all" });
  if (process.env.SHOW)
    console.log(
      alerts
        .map((a) =>
          [
            a.rule?.name ?? a.kind,
            a.scopeKey,
            a.state,
            a.firedAt,
            a.figures?.value,
            a.figures?.reference,
            a.muted,
          ].join(" | "),
        )
        .join("\n"),
    );
  const ctr = alerts.filter(({ metric, state }) => metric === "ctr" && state !== "resolved");
  expect(new Set(ctr.map(({ scopeKey }) => scopeKey))).toEqual(new Set([truth.sinkingChannel]));
  const found = await getAlert(within, { alertId: ctr[0]?.id ?? 0 });
  expect(found.evidence.filter(({ fired }) => fired).length).toBeGreaterThan(2);
  const filed = await world.platform.record.rows("SELECT 1 FROM outbox WHERE topic = 'task.file'");
  expect(filed.length).toBeGreaterThan(0);
  await seedRules(world.platform, workspace);
  expect((await listRules(within, {})).rules).toHaveLength(ruleTemplates.length);
});

it("back-tests a rule over the last days: it fires for that channel, and says what for", async () => {
  const { rules } = await listRules(within, {});
  const rule = rules.find(({ definition }) => definition?.template === "ctr_down");
  const started = performance.now();
  const { backTest } = await backTestRule(within, { ruleId: rule?.id, days: 60 });
  if (process.env.SHOW)
    console.log(
      Math.round(performance.now() - started),
      "ms",
      backTest.firings.map((f) => `${f.key} ${f.firedAt} ${f.falseAlarm}`).join("\n"),
    );
  expect(backTest.firings.some(({ key }) => key === "weibo")).toBe(true);
  expect(backTest.scopes[0]?.marks).toHaveLength(60 * 24);
  expect(backTest.tasks).toBe(backTest.firings.length);
  const after = (await listRules(within, {})).rules.find(({ id }) => id === rule?.id);
  expect(after).toMatchObject({ testedDays: 60 });
  const pausing = rules.find(({ definition }) => definition?.template === "roas_breaker");
  const again = performance.now();
  const money = await backTestRule(within, { ruleId: pausing?.id, days: 60 });
  if (process.env.SHOW)
    console.log(
      Math.round(performance.now() - again),
      "ms",
      JSON.stringify({ ...money.backTest, scopes: 0 }).slice(0, 1500),
    );
  expect(money.backTest.pauses === 0).toBe(money.backTest.spendAvoided === null);
});
