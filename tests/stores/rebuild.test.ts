/** Who is one person, whatever the order of arrival; and a rebuild of the columns, which changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import { dictionary } from "#domain/metrics/dictionary.ts";
import { type Projector, startProjector } from "#jobs/projector.ts";
import { rebuildColumns } from "#server/events/rebuild-columns.ts";
import { answerBoard } from "#server/metrics/answer-board.ts";
import { deliver } from "../world/deliver.ts";
import { type HardWorld, makeHardWorld } from "../world/hard-world.ts";
import { addWorkspace, openWorld, type TestWorkspace, type World } from "../world/open-world.ts";

let world: World;
let projector: Projector;
let hard: HardWorld;
beforeAll(async () => {
  world = await openWorld();
  hard = await makeHardWorld(world, {
    seed: 21,
    timezone: "Asia/Shanghai",
    fromDay: "2026-04-20",
    toDay: "2026-05-05",
    messages: 1_500,
  });
  projector = world.projector;
});
afterAll(async () => {
  await projector.stop();
  await world.close();
});

const noon = Date.parse("2026-04-10T12:00:00Z");
const at = (minutes: number) => ({ timestamp: new Date(noon + minutes * 60_000).toISOString() });
const page = (messageId: string, who: object, minutes = 0) => ({ type: "page", messageId, ...who, ...at(minutes) });
const identify = (messageId: string, userId: string, anonymousId: string, minutes = 0) => ({
  type: "identify",
  messageId,
  userId,
  anonymousId,
  ...at(minutes),
});
const alias = (messageId: string, userId: string, previousId: string, minutes = 0) => ({
  type: "alias",
  messageId,
  userId,
  previousId,
  ...at(minutes),
});
const device = (anonymousId: string) => ({ anonymousId });
const user = (userId: string) => ({ userId });

/** What arrives, in order, and the people that it turns out to be, as the ids of their messages. */
const cases: readonly [string, readonly object[], readonly string[]][] = [
  ["two devices are two people", [page("1", device("a")), page("2", device("b"))], ["1", "2"]],
  ["identify joins what came before it", [page("1", device("a")), identify("2", "u", "a", 1)], ["1 2"]],
  ["identify that tells of yesterday joins, too", [page("1", device("a")), identify("2", "u", "a", -1440)], ["1 2"]],
  [
    "a track with both ids joins as identify does",
    [page("1", device("a")), page("2", { userId: "u", anonymousId: "a" })],
    ["1 2"],
  ],
  [
    "two devices of one user are one person",
    [page("1", device("a")), page("2", device("b")), identify("3", "u", "a"), identify("4", "u", "b")],
    ["1 2 3 4"],
  ],
  [
    "a device stays with its first user",
    [identify("1", "u", "a"), identify("2", "v", "a"), page("3", device("a")), page("4", user("v"))],
    ["1 3", "2 4"],
  ],
  ["alias before either id is known", [alias("1", "u", "a"), page("2", device("a")), page("3", user("u"))], ["1 2 3"]],
  ["alias to itself", [page("1", device("u")), alias("2", "u", "u"), page("3", user("u"))], ["1 2 3"]],
  ["the same alias twice", [page("1", device("a")), alias("2", "u", "a"), alias("3", "u", "a")], ["1 2 3"]],
  [
    "aliases in a circle end",
    [page("1", device("a")), alias("2", "b", "a"), alias("3", "c", "b"), alias("4", "a", "c"), page("5", user("c"))],
    ["1 2 3 4 5"],
  ],
  [
    "an alias takes a known user's people along",
    [identify("1", "u", "a"), alias("2", "v", "u"), page("3", user("v"))],
    ["1 2 3"],
  ],
  [
    "an alias brings the events of a user who was a device's id before",
    [page("1", device("v")), identify("2", "u", "a"), alias("3", "v", "u"), page("4", user("v"))],
    ["1 2 3 4"],
  ],
  [
    "two users that are known are never joined",
    [page("1", user("u")), page("2", user("v")), alias("3", "v", "u"), page("4", user("u"))],
    ["1 4", "2 3"],
  ],
  [
    "nobody is called null",
    [page("1", device("null")), page("2", device("null")), identify("3", "u", "null")],
    ["1", "2", "3"],
  ],
  [
    "nor undefined",
    [identify("1", "u", "undefined"), identify("2", "v", "undefined"), page("3", device("undefined"))],
    ["1", "2", "3"],
  ],
  [
    "nor 0, nor guest",
    [page("1", user("0")), page("2", user("0")), page("3", user("guest")), page("4", user("GUEST "))],
    ["1", "2", "3", "4"],
  ],
  [
    "an unusable user counts for the device",
    [page("1", { userId: "[object Object]", anonymousId: "a" }), page("2", device("a"))],
    ["1 2"],
  ],
];

/** The people of a workspace as the columns have them: ids of their messages, in order. */
async function peopleOf(workspace: TestWorkspace): Promise<string[]> {
  const ids = await world.platform.record.rows<{ id: string; message_id: string }>(
    "SELECT id::text AS id, message_id FROM user_event WHERE workspace_id = $1",
    [workspace.id],
  );
  const names = new Map(ids.map((row) => [row.id, row.message_id]));
  const rows = await world.platform.columns.ask<{ ids: string[] }>(
    "SELECT arraySort(groupArray(toString(id))) AS ids FROM journey WHERE workspace = {workspace:UInt32} GROUP BY person",
    { workspace: workspace.id },
  );
  return rows
    .map(({ ids: own }) =>
      own
        .map((id) => names.get(id) ?? "?")
        .sort()
        .join(" "),
    )
    .sort();
}

const made: { readonly workspace: TestWorkspace; readonly people: readonly string[] }[] = [];

describe.each(cases)("%s", (name, messages, people) => {
  it.each([
    ["in one delivery", true],
    ["one by one", false],
  ])("%s", async (_name, together) => {
    const slug = `case-${made.length}`;
    const workspace = await addWorkspace(world.platform, slug);
    if (together) await deliver(world, workspace, messages, noon + 86_400_000);
    else
      for (const message of messages) {
        await deliver(world, workspace, [message], noon + 86_400_000);
        await projector.settle();
      }
    await projector.settle();
    expect(await peopleOf(workspace), name).toEqual([...people].sort());
    made.push({ workspace, people: [...people].sort() });
  });
});

async function refusals(): Promise<number> {
  const [row] = await world.platform.record.rows<{ count: number }>(
    "SELECT count(*)::int AS count FROM quarantined_event WHERE code = 'merge_refused'",
  );
  return row?.count ?? -1;
}

it("puts the refused alias into quarantine, once for each time that it came", async () => {
  const [row] = await world.platform.record.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM quarantined_event q JOIN workspace w ON w.id = q.workspace_id
    WHERE q.code = 'merge_refused' AND w.slug LIKE 'case-%'`,
  );
  expect(row?.count).toBe(2);
});

it("has one winner when two users claim a device at the same moment", async () => {
  const workspace = await addWorkspace(world.platform, "race");
  const claims = Array.from({ length: 10 }, (_, i) => identify(`c${i}`, `u${i}`, "shared"));
  await Promise.all(claims.map((claim) => deliver(world, workspace, [claim], noon + 86_400_000)));
  await deliver(world, workspace, [page("p", device("shared"))], noon + 86_400_000);
  await projector.settle();
  const people = await peopleOf(workspace);
  expect(people).toHaveLength(10);
  const [first] = await world.platform.record.rows<{ message_id: string }>(
    "SELECT message_id FROM user_event WHERE workspace_id = $1 ORDER BY id LIMIT 1",
    [workspace.id],
  );
  expect(people).toContain(`${first?.message_id} p`);
});

it("credits an order anew when an earlier visit becomes known days later", async () => {
  const workspace = await addWorkspace(world.platform, "late");
  const order = {
    type: "track",
    event: "Order Completed",
    messageId: "o",
    userId: "u",
    properties: { order_id: "O1", revenue: 80, currency: "CNY" },
    ...at(120),
  };
  await deliver(world, workspace, [page("p", { userId: "u", anonymousId: "a" }, 60), order], noon + 86_400_000);
  await projector.settle();
  const asked: BoardQuestion = {
    from: "2026-04-01",
    to: "2026-05-01",
    metrics: ["gross_revenue"],
    grain: "total",
    by: "channel",
    filter: {},
    benchmark: false,
    clock: "conversion",
    model: "last_non_direct",
  };
  const channels = async () => {
    const { totals } = await answerBoard(world.platform, workspace, asked);
    return totals.map(({ key, values }) => [key, values.gross_revenue]).filter(([, revenue]) => revenue !== 0);
  };
  expect(await channels()).toEqual([["direct", 80]]);
  const campaign = { source: "google", medium: "cpc", name: "brand" };
  await deliver(world, workspace, [{ ...page("late", device("a"), -3_000), context: { campaign } }], noon + 9e8);
  await projector.settle();
  expect(await channels()).toEqual([["paid_search", 80]]);
});

it("rebuilds the columns to the same people and the same figures, to the cent", async () => {
  const asked = (more: Partial<BoardQuestion>): BoardQuestion => ({
    from: new Date(hard.fromMs).toISOString(),
    to: new Date(hard.toMs).toISOString(),
    metrics: dictionary.map(({ id }) => id),
    grain: "day",
    by: "channel",
    filter: {},
    benchmark: true,
    clock: "conversion",
    model: "last",
    ...more,
  });
  const questions = [
    asked({}),
    asked({ grain: "hour", by: "campaign" }),
    asked({ grain: "total", by: "landing_page", model: "first", clock: "touch" }),
    asked({ by: "device", filter: { country: ["CN"] } }),
  ];
  const answers = () => Promise.all(questions.map((question) => answerBoard(world.platform, hard.workspace, question)));
  await projector.settle();
  const identities = () =>
    world.platform.record.rows("SELECT workspace_id, key, kind, person FROM identity ORDER BY 1, 2");
  const before = { answers: await answers(), identities: await identities(), refused: await refusals() };
  await projector.stop();
  await rebuildColumns(world.platform);
  projector = startProjector(world.platform);
  await projector.settle();
  expect(await answers()).toEqual(before.answers);
  expect(await identities()).toEqual(before.identities);
  expect(await refusals()).toBe(before.refused);
  for (const { workspace, people } of made) expect(await peopleOf(workspace)).toEqual(people);
});
