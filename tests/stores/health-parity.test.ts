/** The weeks' scores equal a slow reference over the record, on the day they are frozen and after everything has moved on. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Role, roles } from "#domain/access/permissions.ts";
import { componentValues, type EvidenceRow } from "#domain/health/evidence.ts";
import { scoreOf } from "#domain/health/score.ts";
import { TaskChange, TaskInput } from "#domain/tasks/task.ts";
import { recordMember } from "#server/access/record-member.ts";
import { saveWeights } from "#server/health/actions.ts";
import { freezeWeeks } from "#server/health/freeze-weeks.ts";
import { noteVisit } from "#server/health/note-visit.ts";
import { getHealth, listWeeks } from "#server/health/queries.ts";
import { getConnectivity } from "#server/quality/queries.ts";
import { storeSpend } from "#server/spend/record-spend.ts";
import { storeTaskChange } from "#server/tasks/change-task.ts";
import { storeComment } from "#server/tasks/comment-task.ts";
import { storeTask } from "#server/tasks/store-task.ts";
import { deliver } from "../world/deliver.ts";
import { type DemoPlace, makeDemoWorld } from "../world/demo-in-zone.ts";
import { openWorld, type World } from "../world/open-world.ts";
import { slowHealth } from "../world/slow-health.ts";
import { type Line, slowLines } from "../world/slow-people.ts";

const hour = 3_600_000;
const end = "2026-03-18T05:00:00Z";
let world: World;
let place: DemoPlace;
const ids = new Map<Role, number>();
const within = { authorization: "Bearer test-admin-token-0123456789", workspace: "demo-77" };
const mondays = {
  "2026-W08": "2026-02-16",
  "2026-W09": "2026-02-23",
  "2026-W10": "2026-03-02",
  "2026-W11": "2026-03-09",
};

beforeAll(async () => {
  world = await openWorld();
  place = await makeDemoWorld(world, { seed: 77, end, days: 38, events: 26_000, timezone: "America/New_York" });
  await fill();
}, 600_000);
afterAll(() => world.close());

const author = (role: Role) => ({ id: ids.get(role) ?? null, name: role });

/** People who look at the board more or less often, and work that is answered in time, late, and not at all. */
async function fill(): Promise<void> {
  const { id } = place.workspace;
  for (const role of roles) {
    const { userId } = await recordMember(id, {
      role,
      email: `${role}@p.test`,
      name: role,
      password: "a password, long",
    });
    ids.set(role, userId);
  }
  const past =
    "UPDATE membership SET created_at = '2026-02-20T00:00:00Z' WHERE workspace_id = $1 AND role <> 'executive'";
  await world.platform.record.rows(past, [id]);
  for (let nth = 0; nth < 40; nth++) {
    const at = place.toMs - nth * 24 * hour;
    world.setNow(at);
    for (const [i, role] of roles.entries())
      if ((nth * 7 + i * 3) % (i + 3) > 0) await noteVisit(place.workspace, ids.get(role) ?? 0);
  }
  for (let nth = 0; nth < 36; nth++) await work(nth, place.toMs - 30 * 24 * hour + nth * 19 * hour);
  world.setNow(place.toMs);
}

async function work(nth: number, asked: number): Promise<void> {
  const { id } = place.workspace;
  const kind = (["landing_page", "creative", "tracking", "other"] as const)[nth % 4];
  const [from, to] = nth % 3 === 0 ? (["operations", "promotion"] as const) : (["promotion", "operations"] as const);
  const creator = nth % 5 === 0 ? to : nth % 7 === 0 ? "manager" : from;
  const task = await storeTask(id, TaskInput.parse({ title: `Work ${nth}`, kind, team: to }), author(creator), asked);
  const moves =
    ([["doing", "review"], ["done"], ["doing", "review", "doing", "done"], ["dropped"], []] as const)[nth % 5] ?? [];
  for (const [i, status] of moves.entries()) {
    const at = asked + (i + 1) * (nth % 4 === 1 ? 31 : 9) * hour;
    if (at > place.toMs) return;
    await storeTaskChange(
      id,
      TaskChange.parse({ taskId: task.id, revision: i + 1, status }),
      author(nth % 2 === 0 ? to : from),
      at,
    );
  }
  world.setNow(asked + 5 * hour);
  if (nth % 6 === 4) await storeComment(id, { taskId: task.id, text: "seen" }, author(to));
}

async function evidenceOf(week: string): Promise<EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  for (const component of ["connectivity", "response", "accuracy", "board", "feedback", "targets"] as const) {
    const { answer } = await getHealth(within, { week, component, limit: 500 });
    expect(answer.evidence?.total).toBe(answer.evidence?.rows.length);
    rows.push(...(answer.evidence?.rows ?? []));
  }
  return rows;
}

const near = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);

const linesThrough = (throughId: string | null) => slowLines(world.platform.record, place.workspace, throughId);

/** The record's lines up to the last event of the frozen weeks: one freezing, one cut-off. */
async function compareAll(): Promise<void> {
  const { throughId } = (await getHealth(within, { week: "2026-W11" })).answer;
  expect(throughId).not.toBeNull();
  const lines = await linesThrough(throughId);
  for (const week of Object.keys(mondays)) await compare(week as keyof typeof mondays, lines);
}

async function compare(week: keyof typeof mondays, lines: readonly Line[]): Promise<void> {
  const { answer } = await getHealth(within, { week });
  const rows = await evidenceOf(week);
  const asked = { monday: mondays[week], asOf: Date.parse(answer.asOf) };
  const slow = await slowHealth(world.platform.record, place.workspace, lines, asked);
  const values = Object.fromEntries(answer.components.map(({ id, value }) => [id, near(value)]));
  const expected = Object.fromEntries(Object.entries(slow.values).map(([id, value]) => [id, near(value)]));
  expect({ week, ...values }).toMatchObject({ week, ...expected });
  for (const part of ["visits", "orders", "campaigns"] as const) {
    const own = rows.filter((row) => row.component === "connectivity" && row.part === part);
    const sums = [own.reduce((sum, row) => sum + row.numerator, 0), own.reduce((sum, row) => sum + row.denominator, 0)];
    expect({ week, part, sums }).toEqual({ week, part, sums: slow.connectivity[part] });
  }
  // The rows alone make the score.
  const { definitions } = await listWeeks(within, {});
  const definition = definitions.find(({ version }) => version === answer.definitionVersion);
  if (definition === undefined) throw new Error("no definition");
  const { score, components } = scoreOf(componentValues(rows), definition);
  expect(near(score)).toBe(near(answer.score));
  expect(components.map(({ points }) => near(points))).toEqual(answer.components.map(({ points }) => near(points)));
}

const frozen = async () => (await listWeeks(within, {})).weeks;

it("freezes the weeks that are over for good, and each equals the reference", async () => {
  expect(await freezeWeeks(world.platform, place.workspace)).toBe(5);
  expect(await freezeWeeks(world.platform, place.workspace)).toBe(0);
  const weeks = await frozen();
  // Wednesday 01:00: two days after the week's end have passed by an hour.
  expect(weeks[0]?.week).toBe("2026-W11");
  await compareAll();
  const last = (await getHealth(within, { week: "2026-W11" })).answer;
  expect(last.state).toBe("frozen");
  const measured = last.components.filter(({ value }) => value !== null).map(({ id }) => id);
  expect(measured).toEqual(["connectivity", "response", "accuracy", "board", "feedback"]);
  expect(last.components.find(({ id }) => id === "accuracy")?.value).toBeGreaterThan(0.2);
  const possible = last.components.reduce((sum, component) => sum + (component.possible ?? 0), 0);
  expect(possible).toBeCloseTo(100, 9);
  expect(last.trend).toHaveLength(12);
});

it("measures the running week up to now", async () => {
  const { answer } = await getHealth(within, {});
  expect(answer).toMatchObject({ week: "2026-W12", state: "running", frozenAt: null });
  const asked = { monday: "2026-03-16", asOf: place.toMs };
  const slow = await slowHealth(world.platform.record, place.workspace, await linesThrough(null), asked);
  const values = Object.fromEntries(answer.components.map(({ id, value }) => [id, near(value)]));
  expect(values).toMatchObject(Object.fromEntries(Object.entries(slow.values).map(([id, value]) => [id, near(value)])));
  await expect(getHealth(within, { week: "2026-W13" })).rejects.toMatchObject({ code: "invalid" });
});

it("leaves a frozen week as it is when late data comes in, and the record still tells its score", async () => {
  const before = await frozen();
  const rowsBefore = await evidenceOf("2026-W11");
  const late = Array.from({ length: 30 }, (_, i) => ({
    ...{
      type: "track",
      event: "Order Completed",
      messageId: `late-${i}`,
      userId: `late-${i % 5}`,
      anonymousId: `l-${i}`,
    },
    ...{
      timestamp: `2026-03-1${i % 5}T1${i % 9}:00:00Z`,
      properties: { order_id: `l${i}`, revenue: 10, currency: "CNY" },
    },
  }));
  const later = place.toMs + 30 * 24 * hour;
  world.setNow(later);
  await deliver(world, place.workspace, late, later);
  const [row] = await world.platform.record.rows<{ channel: string; campaign: string; at: string }>(
    `SELECT channel_key AS channel, campaign_key AS campaign, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
    FROM spend WHERE workspace_id = $1 AND at >= '2026-03-10T00:00:00Z' ORDER BY at LIMIT 1`,
    [place.workspace.id],
  );
  const restated = {
    at: row?.at,
    channel: row?.channel,
    campaign: row?.campaign,
    impressions: 1,
    clicks: 1,
    cost: 1,
    currency: "CNY",
  };
  await storeSpend(place.workspace, "demo", [restated] as Parameters<typeof storeSpend>[2]);
  const tasks = await world.platform.record.rows<{ id: number; revision: number }>(
    "SELECT id, revision FROM task WHERE workspace_id = $1 AND status IN ('todo', 'doing') ORDER BY id",
    [place.workspace.id],
  );
  for (const { id, revision } of tasks)
    await storeTaskChange(
      place.workspace.id,
      TaskChange.parse({ taskId: id, revision, status: "done", kind: "other" }),
      author("operations"),
    );
  await world.projector.settle();
  expect(
    (
      await saveWeights(within, {
        version: 1,
        weights: { connectivity: 40, response: 20, accuracy: 0, board: 10, feedback: 15, targets: 15 },
      })
    ).definition.version,
  ).toBe(2);
  await freezeWeeks(world.platform, place.workspace);
  const after = await frozen();
  expect(after.filter(({ week }) => week <= "2026-W11")).toEqual(before);
  expect(await evidenceOf("2026-W11")).toEqual(rowsBefore);
  expect(after.find(({ week }) => week === "2026-W12")?.definitionVersion).toBe(2);
  await compareAll();
  // Measured anew, the week would have come out otherwise: the cut-off is what holds it.
  const { answer } = await getConnectivity(within, { from: "2026-03-09", to: "2026-03-16" });
  const frozenOrders = rowsBefore
    .filter(({ part }) => part === "orders")
    .reduce((sum, row) => sum + row.denominator, 0);
  expect(answer.parts.find(({ part }) => part === "orders")?.denominator).toBeGreaterThan(frozenOrders);
});

it("lists the rows behind each miss, as many as are missing, page by page", async () => {
  const span = { from: "2026-03-02", to: "2026-03-09" };
  const { answer } = await getConnectivity(within, span);
  for (const { part, missing } of answer.parts) {
    const whole = (await getConnectivity(within, { ...span, part, limit: 500 })).answer.misses;
    expect({ part, total: whole?.total }).toEqual({ part, total: missing });
    expect(whole?.rows).toHaveLength(Math.min(500, missing));
    const paged = await getConnectivity(within, { ...span, part, limit: 2, offset: 1 });
    expect(paged.answer.misses?.rows).toEqual(whole?.rows.slice(1, 3));
  }
  await expect(getConnectivity(within, { ...span, part: "spend", limit: 501 })).rejects.toMatchObject({
    code: "invalid",
  });
});
