/** What is unusual is found in the board's own cells, once each, kept, and answered by its doors. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hourMs } from "#domain/base/local-time.ts";
import { demoWorld } from "#domain/demo/demo-world.ts";
import type { Anomaly } from "#domain/metrics/anomaly-question.ts";
import { storeChannels } from "#server/catalogue/save-catalogue.ts";
import { judgeAnomaly, saveSensitivities } from "#server/metrics/actions.ts";
import { readAnomalyRows, readEarlierPeaks, storeSensitivities } from "#server/metrics/anomalies.ts";
import { findAnomalies } from "#server/metrics/find-anomalies.ts";
import { listAnomalies, listSensitivities } from "#server/metrics/queries.ts";
import { deliver } from "../world/deliver.ts";
import { makeDemoWorld } from "../world/demo-in-zone.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { makePlantedSpend, plantedCollapse, plantedEnd, plantedRows, plantedSurge } from "../world/planted-spend.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const end = plantedEnd;
const admin = { authorization: "Bearer test-admin-token-0123456789" };

describe("spend with a planted surge and a planted collapse of clicks", () => {
  let shop: TestWorkspace;
  let plantedBefore: Anomaly | undefined;
  const [surge, collapse] = [plantedSurge, plantedCollapse];
  beforeAll(async () => {
    shop = await makePlantedSpend(world, "planted");
  });

  const kept = (question = {}) => readAnomalyRows(shop, question, { fromMs: end - 90 * 24 * hourMs, toMs: end });

  it("finds each of them once, where it was", async () => {
    expect(await findAnomalies(world.platform, shop)).toBeGreaterThan(0);
    const instant = (at: number) => new Date(at).toISOString().replace(".000Z", "+00:00");
    const spend = await kept({ metric: "spend", channel: "feed" });
    plantedBefore = spend[0];
    expect(spend).toMatchObject([
      { kind: "surge", from: instant(surge), to: instant(surge + 2 * hourMs), windowHours: 1 },
    ]);
    expect(await kept({ metric: "clicks", channel: "feed" })).toMatchObject([
      { kind: "collapse", from: instant(collapse), to: instant(collapse + 3 * hourMs) },
    ]);
    const ctr = await kept({ metric: "ctr", channel: "feed" });
    expect(ctr).toMatchObject([{ kind: "collapse", from: instant(collapse) }]);
    expect(ctr[0]?.value).toBeLessThan(0.3 * (ctr[0]?.expected ?? 0));
  });

  it("says money in major units, and as much as the board", async () => {
    const [found] = await kept({ metric: "spend", channel: "feed" });
    const cost = plantedRows().find(({ at }) => Date.parse(at) === Date.parse(found?.peakAt ?? ""))?.cost;
    expect(found?.value).toBeCloseTo(cost ?? Number.NaN, 2);
  });

  it("finds nothing new in a second look, nor one hour later", async () => {
    const before = await kept();
    expect(await findAnomalies(world.platform, shop)).toBe(0);
    world.setNow(end + 90 * 60_000);
    expect(await findAnomalies(world.platform, shop)).toBe(0);
    expect(await kept()).toEqual(before);
    world.setNow(end + 30 * 60_000);
  });

  it("keeps what a person says of one, with who said it, and answers it again", async () => {
    const within = { ...admin, workspace: "planted" };
    const [found] = await kept({ metric: "spend", channel: "feed" });
    if (found === undefined) throw new Error("Nothing was found.");
    expect(found.verdict).toBe("open");
    const peaks = { fromMs: end - 30 * 24 * hourMs, toMs: end };
    expect((await readEarlierPeaks(shop.id, peaks)).get("spend feed")).toHaveLength(1);
    const said = { id: found.id, metric: "spend", channel: "feed" };
    const judged = (verdict: string) => judgeAnomaly(within, { anomalyId: found.id, verdict });
    expect(await judged("confirmed")).toEqual({ ...said, before: "open", verdict: "confirmed" });
    expect(await judged("confirmed")).toMatchObject({ before: "confirmed" });
    expect((await readEarlierPeaks(shop.id, peaks)).get("spend feed")).toBeUndefined();
    const { anomalies, mayJudge } = await listAnomalies(within, { from: "2026-03-01", to: "2026-03-17" });
    expect(anomalies.find(({ id }) => id === found.id)?.verdict).toBe("confirmed");
    expect(mayJudge).toBe(true);
    expect(await findAnomalies(world.platform, shop)).toBe(0);
    expect((await kept({ metric: "spend", channel: "feed" }))[0]?.verdict).toBe("confirmed");
    expect(await judged("open")).toMatchObject({ before: "confirmed", verdict: "open" });
    const audit = await world.platform.record.rows<{ subject: string; detail: object }>(
      "SELECT subject, detail FROM audit_entry WHERE workspace_id = $1 AND action = 'anomalies.verdict' ORDER BY id",
      [shop.id],
    );
    expect(audit).toEqual([
      { subject: "spend · feed", detail: { anomalyId: found.id, before: "open", verdict: "confirmed" } },
      { subject: "spend · feed", detail: { anomalyId: found.id, before: "confirmed", verdict: "open" } },
    ]);
    await expect(judged("perhaps")).rejects.toMatchObject({ code: "invalid" });
    await expect(judgeAnomaly(within, { anomalyId: 999_999, verdict: "open" })).rejects.toMatchObject({
      code: "unknown",
    });
    await addWorkspace(world.platform, "neighbour");
    const elsewhere = { ...admin, workspace: "neighbour" };
    await expect(judgeAnomaly(elsewhere, { anomalyId: found.id, verdict: "open" })).rejects.toMatchObject({
      code: "unknown",
    });
  });

  it("opens what was dismissed again when it grows louder, and only then", async () => {
    const [found] = await kept({ metric: "clicks", channel: "feed" });
    if (found === undefined) throw new Error("Nothing was found.");
    await judgeAnomaly({ ...admin, workspace: "planted" }, { anomalyId: found.id, verdict: "dismissed" });
    await findAnomalies(world.platform, shop);
    expect((await kept({ metric: "clicks", channel: "feed" }))[0]?.verdict).toBe("dismissed");
    await world.platform.record.rows("UPDATE anomaly SET score = score / 2 WHERE id = $1", [found.id]);
    await findAnomalies(world.platform, shop);
    expect(await kept({ metric: "clicks", channel: "feed" })).toEqual([found]);
  });

  it("judges without the hours of what was confirmed", async () => {
    // A month in which every day but the last was out of the ordinary leaves too little that is usual.
    const { record } = world.platform;
    await record.rows("DELETE FROM anomaly WHERE workspace_id = $1", [shop.id]);
    const confirm = `INSERT INTO anomaly (workspace_id, metric, channel_key, kind, started_at, ended_at, peak_at, value,
      expected, score, verdict) SELECT $1, m, 'feed', 'surge', to_timestamp($2::float8 / 1000), to_timestamp($3::float8 / 1000),
      to_timestamp($2::float8 / 1000), 2, 1, 9, v FROM (VALUES ('spend', 'confirmed'), ('clicks', 'dismissed')) AS f(m, v)`;
    await record.rows(confirm, [shop.id, end - 70 * 24 * hourMs, end - 48 * hourMs]);
    await findAnomalies(world.platform, shop);
    const since = async (metric: string) =>
      (await kept({ metric, channel: "feed" })).filter(({ from }) => Date.parse(from) > end - 40 * hourMs);
    expect(await since("clicks")).toMatchObject([{ kind: "collapse" }]);
    const [surprise] = await since("spend");
    expect(plantedBefore?.expected).toBeGreaterThan(0);
    // What is expected is the median of the day before, not of the same hour of the week.
    expect(surprise?.expected).not.toBeCloseTo(plantedBefore?.expected ?? Number.NaN, 0);
    await record.rows("DELETE FROM anomaly WHERE workspace_id = $1", [shop.id]);
    await findAnomalies(world.platform, shop);
  });

  it("looks away where it is told to", async () => {
    await world.platform.record.rows("DELETE FROM anomaly WHERE workspace_id = $1", [shop.id]);
    await storeSensitivities(shop.id, [{ metric: "spend", sensitivity: "off" }]);
    await findAnomalies(world.platform, shop);
    expect(await kept({ metric: "spend" })).toEqual([]);
    expect((await kept({ metric: "clicks" })).length).toBeGreaterThan(0);
  });

  it("answers by its doors, and writes down who changed the sensitivity", async () => {
    const within = { ...admin, workspace: "planted" };
    const { anomalies } = await listAnomalies(within, { from: "2026-03-01", to: "2026-03-17", channel: "feed" });
    expect(anomalies.every(({ channel }) => channel === "feed")).toBe(true);
    expect(anomalies.length).toBeGreaterThan(0);
    await saveSensitivities(within, [{ metric: "spend", sensitivity: "high" }]);
    const { sensitivities } = await listSensitivities(within, {});
    expect(sensitivities.find(({ metric }) => metric === "spend")?.sensitivity).toBe("high");
    const audit = await world.platform.record.rows<{ subject: string }>(
      "SELECT subject FROM audit_entry WHERE workspace_id = $1 AND action = 'anomalies.sensitivity'",
      [shop.id],
    );
    expect(audit).toEqual([{ subject: "spend" }]);
    await expect(saveSensitivities(within, [{ metric: "mood", sensitivity: "low" }])).rejects.toThrow("watched metric");
    await expect(listAnomalies(within, { from: "2026-03-02", to: "2026-03-01" })).rejects.toThrow("before");
    await expect(listAnomalies(within, { from: "1926-03-02", to: "2026-03-01" })).rejects.toThrow();
  });
});

describe("events that stop in one channel", () => {
  it("are told as a stop, and hours that nobody knows yet are not", async () => {
    const shop = await addWorkspace(world.platform, "still", "UTC");
    world.setNow(end + 20 * 60_000);
    await storeChannels(shop.id, [{ key: "feed", name: "Feed", kind: "paid_social", match: [{ utmSource: "feed" }] }]);
    const stopped = end - 6 * hourMs;
    const messages = Array.from({ length: 40 * 24 }, (_, i) => end - (40 * 24 - i) * hourMs).flatMap((at) =>
      Array.from({ length: 7 }, (_, n) => ({ at: at + n * 60_000, campaign: n < 4 && at < stopped })),
    );
    await deliver(
      world,
      shop,
      [...messages, { at: end + 60_000, campaign: false }].map(({ at, campaign }, i) => ({
        ...{ type: "page", messageId: `still-${i}`, anonymousId: `still-${i}`, timestamp: new Date(at).toISOString() },
        context: { page: { url: `https://shop.test/${campaign ? "?utm_source=feed" : ""}`, path: "/" } },
      })),
      end + 10 * 60_000,
    );
    await world.projector.settle();
    await findAnomalies(world.platform, shop);
    const found = await readAnomalyRows(shop, {}, { fromMs: end - 40 * 24 * hourMs, toMs: end + hourMs });
    expect(found.map(({ metric, channel, kind }) => `${metric} ${channel} ${kind}`)).toContain("sessions feed stopped");
    expect(found.filter(({ channel }) => channel === "direct")).toEqual([]);
  });
});

describe("the demo", () => {
  it("shows the sinking channel, by what its impressions bring and cost, and no other", async () => {
    const plan = { seed: 7, end: "2026-03-15T16:00:00Z", days: 62, events: 60_000, timezone: "Asia/Shanghai" };
    const { truth } = demoWorld({ seed: plan.seed, end: Date.parse(plan.end), days: plan.days, events: plan.events });
    const { workspace, toMs } = await makeDemoWorld(world, plan);
    world.setNow(toMs + 10 * 60_000);
    await findAnomalies(world.platform, workspace);
    const found = await readAnomalyRows(workspace, {}, { fromMs: toMs - 60 * 24 * hourMs, toMs });
    const delivered = found.filter(({ metric }) => metric === "ctr" || metric === "cpm");
    expect(new Set(delivered.map(({ channel, kind }) => `${channel} ${kind}`))).toEqual(
      new Set([`${truth.sinkingChannel} collapse`]),
    );
    expect(await findAnomalies(world.platform, workspace)).toBe(0);
  });
});
