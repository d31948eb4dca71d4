/** What a workspace says of a metric: its words over the code's, its versions, who may approve. */
import { expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { findMetric } from "./dictionary.ts";
import { changedFields, MetricChange, saidAfter, usesMargin } from "./metric-change.ts";
import { entriesOf, entryOf, versionIn } from "./metric-edition.ts";
import { type Approval, approvalRefusal } from "./metric-proposal.ts";
import { similarMetrics } from "./similar-metrics.ts";

const metric = (id: string) => {
  const found = findMetric(id);
  if (found === undefined) throw new Error(`${id} is in no dictionary`);
  return found;
};
const roas = metric("roas");
const words = { en: "Paid orders only", "zh-CN": "仅已付款订单" };

it("says the code's words until a workspace says others, and never hides what is computed", () => {
  expect(entryOf(roas, undefined)).toMatchObject({
    version: 1,
    formula: roas.formula,
    computed: roas.formula,
    note: null,
  });
  const edition = { metric: "roas", editions: 2, said: { formula: words, note: words, owner: "promotion" as const } };
  const entry = entryOf(roas, edition);
  expect(entry).toMatchObject({ version: 3, formula: words, computed: roas.formula, note: words, owner: "promotion" });
  expect(entry.population).toEqual(roas.population);
  expect([versionIn([edition], roas), versionIn([edition], metric("cpc")), versionIn([], undefined)]).toEqual([
    3, 1, 0,
  ]);
  expect(
    entriesOf([edition])
      .filter(({ version }) => version !== 1)
      .map(({ id }) => id),
  ).toEqual(["roas"]);
});

it("says one language's words in both, rather than leave an old sentence beside a new one", () => {
  expect(saidAfter({ note: words }, { population: { "zh-CN": "注册用户" } })).toEqual({
    note: words,
    population: { en: "注册用户", "zh-CN": "注册用户" },
  });
});

it.each<[string, object, readonly string[]]>([
  ["nothing", {}, []],
  ["the code's own owner", { owner: "shared" }, []],
  ["another owner", { owner: "promotion" }, ["owner"]],
  ["the same words", { population: roas.population }, []],
  ["another margin", { margin: 0.5 }, ["margin"]],
  ["the same margin", { margin: 0.6 }, []],
  ["a note", { note: { en: "Read with refunds in mind" } }, ["note"]],
])("tells what %s changes", (_says, change, fields) => {
  expect(changedFields(roas, {}, MetricChange.parse(change), 0.6)).toEqual(fields);
});

it.each([
  ["no language", { note: {} }],
  ["an empty sentence", { note: { en: " " } }],
  ["a margin above one", { margin: 1.2 }],
  ["a bell", { note: { en: "a\u0007" } }],
  ["a field that is the code's", { unit: "count" }],
])("takes no change with %s", (_says, change) => expect(MetricChange.safeParse(change).success).toBe(false));

it("knows which metrics the margin is in", () => {
  expect(["roi", "roas", "cac"].map((id) => usesMargin(metric(id)))).toEqual([true, false, false]);
});

const anna: Approval = { userId: 1, name: "Anna", at: "2026-11-19T06:00:00Z" };
it.each<[string, number | null, Role | null, boolean]>([
  ["a second person of operations", 2, "operations", true],
  ["promotion for operations", 2, "promotion", false],
  ["a second manager", 2, "manager", true],
  ["the manager who approved for promotion", 1, "manager", false],
  ["the administrator who did", 1, "admin", true],
  ["an analyst", 2, "analyst", false],
  ["a token", null, null, false],
])("operations is approved for by %s: %#", (_says, userId, role, may) => {
  const approvals = { promotion: anna, operations: null };
  expect(approvalRefusal({ approvals }, "operations", { userId, role }) === null).toBe(may);
  expect(approvalRefusal({ approvals }, "promotion", { userId: 9, role: "admin" })).toContain("Anna has approved");
});

it("finds what counts the same, the most alike first", () => {
  const found = similarMetrics(roas);
  expect(found[0]?.metric.id).toBe("roi");
  expect(found.slice(1, 3).map(({ metric: { id } }) => id)).toEqual(["net_revenue", "spend"]);
  expect(found.every(({ shared }) => shared.length > 0)).toBe(true);
  expect(found.map(({ metric: { id } }) => id)).not.toContain("roas");
});
