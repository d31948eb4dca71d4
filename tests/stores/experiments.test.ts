/** Experiments in the record and against real columns: counts equal a slow walk over people's events, and a run keeps its promises. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  changeExperiment,
  createExperiment,
  decideExperiment,
  removeExperiment,
  startExperiment,
  stopExperiment,
} from "#server/experiments/actions.ts";
import { getExperiment, listExperiments } from "#server/experiments/queries.ts";
import { handleTaskDone, readEffectOf } from "#server/tasks/measure-effect.ts";
import { deliver } from "../world/deliver.ts";
import { openDice } from "../world/dice.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";
import { type Line, slowLines } from "../world/slow-people.ts";

const admin = { authorization: "Bearer test-admin-token-0123456789", workspace: "lab" };
const day = 86_400_000;
const from = Date.parse("2026-03-01T00:00:00Z");
const now = from + 20 * day;
const plan = {
  ...{ name: "Short form", key: "form", baseline: 0.2, leastEffect: 0.1 },
  arms: [
    { key: "0", name: "As it was" },
    { key: "1", name: "Short" },
  ],
};
let world: World;
let lab: TestWorkspace;

beforeAll(async () => {
  world = await openWorld();
  lab = await addWorkspace(world.platform, "lab");
  world.setNow(now);
});
afterAll(() => world.close());

/** People with several devices, met twice or by two arms, who buy before, at the same moment as, and after they are met. */
function hardPeople(seed: number): object[] {
  const dice = openDice(seed);
  const told: object[] = [];
  const tell = (person: number, at: number, event: string, properties: object) => {
    const device = `d-${person}-${dice.whole(3)}`;
    const who = dice.chance(0.6) ? { anonymousId: device, userId: `u-${person}` } : { anonymousId: device };
    const timestamp = new Date(at).toISOString();
    told.push({ type: "track", messageId: `${seed}-${told.length}`, timestamp, event, properties, ...who });
  };
  for (let person = 0; person < 400; person++) {
    for (let times = dice.whole(4); times > 0; times--) {
      const at = from + dice.whole(24 * 4) * (day / 4) - 2 * day;
      const experiment = dice.chance(0.1) ? "other" : "form";
      const arm = dice.chance(0.25) ? dice.of("0", "1", "strange") : person % 2;
      tell(person, at, "Experiment Viewed", { experiment_id: experiment, variation_id: arm });
    }
    for (let times = dice.whole(4); times > 0; times--) {
      const at = from + dice.whole(24 * 4) * (day / 4) - 2 * day;
      const order = { order_id: `${person}-${times}`, revenue: dice.of(19.99, 100, 0.01), currency: "CNY" };
      tell(person, at, dice.chance(0.3) ? "Signed Up" : "Order Completed", order);
    }
  }
  return told;
}

/** Each person's events in their order, one by one. */
function slowArms(lines: readonly Line[], goal: string, fromMs: number, toMs: number) {
  const people = new Map<string, Line[]>();
  for (const line of lines) people.set(line.person, [...(people.get(line.person) ?? []), line]);
  const arms = new Map(["0", "1"].map((key) => [key, { n: 0, conversions: 0, sum: 0 }]));
  let [twice, elsewhere] = [0, 0];
  for (const own of people.values()) {
    const inside = own.filter(({ at }) => at >= fromMs && at < toMs).sort((a, b) => a.at - b.at || a.id - b.id);
    const isMet = (line: Line) => line.name === "Experiment Viewed" && line.properties.experiment_id === "form";
    const met = new Set(inside.filter(isMet).map(({ properties }) => String(properties.variation_id)));
    if (met.size === 0) continue;
    const after = inside.slice(inside.findIndex(isMet) + 1).filter(({ name }) => name === goal);
    const arm = arms.get([...met][0] ?? "");
    if (met.size > 1) twice++;
    else if (arm === undefined) elsewhere++;
    else {
      arm.n++;
      if (after.length > 0) arm.conversions++;
      arm.sum += after.reduce((sum, { money }) => sum + money, 0);
    }
  }
  return { arms, twice, elsewhere };
}

/** Of a task that was done on a page while the experiment ran. */
async function effectOfTaskOn(pagePath: string) {
  const done = new Date(from + 2 * day);
  const { id } = await world.platform.record.prisma.task.create({
    data: {
      ...{ workspaceId: lab.id, title: "Fewer fields", kind: "landing_page", status: "done", team: "operations" },
      ...{ priority: "roi", dueAt: done, doneAt: done, objectKind: "landing_page", objectKey: pagePath, pagePath },
    },
  });
  await handleTaskDone({ id: "1", workspaceId: lab.id, topic: "task.done", body: { taskId: id } });
  return readEffectOf(lab.id, id);
}

describe("counting", () => {
  it.each(["Order Completed", "Signed Up"])("equals a slow walk, with the goal %s", async (goalEvent) => {
    await deliver(world, lab, hardPeople(goalEvent.length), now - day);
    await world.projector.settle();
    const made = await createExperiment(admin, { ...plan, goalEvent, page: "/lp/form", leastEffect: 0.7 });
    const { id: experimentId, revision } = made.experiment;
    const startedAt = new Date(from).toISOString();
    const started = await startExperiment(admin, { experimentId, revision, startedAt });
    const lines = await slowLines(world.platform.record, lab);
    const slow = slowArms(lines, goalEvent, from, now);
    const { reading } = await getExperiment(admin, { experimentId });
    expect(reading.arms.map(({ n, conversions }) => [n, conversions])).toEqual(
      [...slow.arms.values()].map(({ n, conversions }) => [n, conversions]),
    );
    expect([reading.twice, reading.elsewhere]).toEqual([slow.twice, slow.elsewhere]);
    expect(slow.twice).toBeGreaterThan(20);
    expect(slow.elsewhere).toBeGreaterThan(3);
    for (const [i, { n, conversions, sum }] of [...slow.arms.values()].entries()) {
      expect(conversions).toBeGreaterThan(20);
      const mean = reading.arms[i]?.revenue?.mean ?? null;
      if (goalEvent === "Order Completed") expect(mean).toBeCloseTo(sum / n / 100, 2);
      else expect(mean).toBeNull();
    }
    await stopExperiment(admin, { experimentId, revision: started.experiment.revision });
    const ended = await getExperiment(admin, { experimentId });
    expect(ended.reading).toMatchObject({ enough: true, interval: "fixed" });
    expect(await effectOfTaskOn("/lp/form")).toMatchObject({
      ...{ method: "experiment", experiment: { id: experimentId }, reason: null, final: true, days: 20 },
      ...{ before: ended.reading.arms[0]?.rate, effect: ended.reading.arms[1]?.difference?.value },
    });
    expect((await effectOfTaskOn("/lp/other"))?.method).not.toBe("experiment");
    await world.platform.record.rows("DELETE FROM experiment WHERE workspace_id = $1", [lab.id]);
  });
});

describe("a run", () => {
  it("is planned, started, stopped and decided, each once, and tells who did it", async () => {
    const { experiment: made } = await createExperiment(admin, plan);
    expect(made).toMatchObject({ status: "draft", plannedPerArm: 263, goalEvent: "Order Completed", revision: 1 });
    const ref = { experimentId: made.id };
    await expect(decideExperiment(admin, { ...ref, revision: 1, chosenArm: "1", decision: "Keep it" })).rejects.toThrow(
      "would have to be stopped",
    );
    await expect(startExperiment(admin, { ...ref, revision: 1, startedAt: "2027-01-01T00:00:00Z" })).rejects.toThrow(
      "last 90 days",
    );
    const { experiment: begun } = await startExperiment(admin, { ...ref, revision: 1 });
    expect(begun).toMatchObject({ status: "running", startedAt: new Date(now).toISOString(), revision: 2 });
    await expect(startExperiment(admin, { ...ref, revision: 2 })).rejects.toThrow("It is running");
    await expect(changeExperiment(admin, { ...ref, revision: 1, name: "Late" })).rejects.toThrow("meanwhile");
    await expect(changeExperiment(admin, { ...ref, revision: 2, goalEvent: "Signed Up" })).rejects.toThrow(
      "what people have met stays",
    );
    const renamed = await changeExperiment(admin, { ...ref, revision: 2, name: "Shorter form" });
    expect(renamed.changed).toEqual({ name: ["Short form", "Shorter form"] });
    await expect(removeExperiment(admin, ref)).rejects.toThrow("Only a draft");
    await stopExperiment(admin, { ...ref, revision: 3 });
    const wrong = { ...ref, revision: 4, chosenArm: "9", decision: "Keep it" };
    await expect(decideExperiment(admin, wrong)).rejects.toThrow("no such arm");
    const { experiment: decided } = await decideExperiment(admin, { ...wrong, chosenArm: null });
    expect(decided).toMatchObject({ status: "stopped", chosenArm: null, decision: "Keep it", revision: 5 });
    expect(decided.decidedBy).not.toBeNull();
    const audited = await world.platform.record.rows<{ action: string }>(
      "SELECT action FROM audit_entry WHERE workspace_id = $1 AND action LIKE 'experiments.%' ORDER BY id DESC LIMIT 5",
      [lab.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(
      ["decide", "stop", "change", "start", "create"].map((name) => `experiments.${name}`),
    );
  });

  it("refuses a key that is taken, a task that is none, a plan that no change makes possible", async () => {
    await expect(createExperiment(admin, plan)).rejects.toThrow("has the key");
    await expect(createExperiment(admin, { ...plan, key: "more", taskId: 999 })).rejects.toThrow("no such task");
    const { experiment } = await createExperiment(admin, { ...plan, key: "more" });
    const change = { experimentId: experiment.id, revision: 1, leastEffect: 0.9 };
    await expect(changeExperiment(admin, change)).rejects.toThrow("leastEffect");
    await removeExperiment(admin, { experimentId: experiment.id });
    await expect(getExperiment(admin, { experimentId: experiment.id })).rejects.toThrow("no such experiment");
  });

  it("lists those that run first, and only those that are asked for", async () => {
    const { experiment } = await createExperiment(admin, { ...plan, key: "second", name: "Second" });
    await startExperiment(admin, { experimentId: experiment.id, revision: 1 });
    await createExperiment(admin, { ...plan, key: "third", name: "Third" });
    const named = async (input: object) =>
      (await listExperiments(admin, input)).experiments.map(({ experiment: { name } }) => name);
    expect(await named({})).toEqual(["Second", "Third", "Shorter form"]);
    expect(await named({ status: "running" })).toEqual(["Second"]);
  });
});
