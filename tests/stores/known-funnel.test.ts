/** A shop's funnel whose figures are known, through the columns: 90,400 people and what became of them, by device. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { readFunnel } from "#server/funnels/read-funnel.ts";
import { openWorld, type World } from "../world/open-world.ts";

const folder = join(process.cwd(), "../shared/data/ecommerce_funnel");
const steps = ["home_page", "search_page", "payment_page", "payment_confirmation"] as const;
const start = Date.parse("2026-03-01T00:00:00Z");
const workspace = { id: 7_101, timezone: "UTC", currency: "CNY" };

const rowsOf = (table: string) =>
  readFileSync(join(folder, `${table}_table.csv`), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(","));

describe.skipIf(!existsSync(folder))("a known shop (skipped without ../shared/data/ecommerce_funnel)", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    world.setNow(start + 30 * 86_400_000);
    const devices = new Map(rowsOf("user").map(([user = "", , device = ""]) => [user, device.toLowerCase()]));
    let id = 0;
    // The tables say who came to a page, not when: everybody takes a minute from page to page.
    for (const [minute, step] of steps.entries()) {
      const at = new Date(start + 3_600_000 + minute * 60_000).toISOString().slice(0, 23).replace("T", " ");
      const lines = rowsOf(step).map(([user = ""]) =>
        JSON.stringify([workspace.id, Number(user), at, ++id, step, devices.get(user)]),
      );
      await world.platform.columns.insert("trail (workspace, person, at, id, event, device)", lines, `known-${step}`);
    }
  });
  afterAll(() => world.close());

  it.each(["ordered", "strict", "any"])("is counted as published, %s", async (mode) => {
    const question = FunnelQuestion.parse({ from: "2026-03-01", to: "2026-03-02", step: steps, mode, by: "device" });
    const span = { fromMs: start, toMs: start + 86_400_000 };
    const answer = await readFunnel(world.platform, { workspace, span }, question);
    const counts = (group: { steps: readonly { count: number }[] }) => group.steps.map(({ count }) => count);
    expect(counts(answer)).toEqual([90_400, 45_200, 6_030, 452]);
    expect(Object.fromEntries(answer.by.map((group) => [group.key, counts(group)]))).toEqual({
      desktop: [60_200, 30_100, 3_010, 150],
      mobile: [30_200, 15_100, 3_020, 302],
    });
    expect(answer.steps[1]).toMatchObject({ fromPrevious: 0.5, medianSeconds: 60, p90Seconds: 60 });
  });
});
