/** The metric dictionary in the record: a proposal, two approvals, a version, a mark on the charts; conflicts said in words. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import { saveWorkspace } from "#server/gate/actions.ts";
import { approveMetric, proposeMetric, refuseMetric, withdrawMetric } from "#server/metrics/actions.ts";
import { getMetric, listMetrics, listProposals } from "#server/metrics/queries.ts";
import { listAnnotations } from "#server/tasks/queries.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
const people = new Map<Role, Credentials>();

beforeAll(async () => {
  world = await openMemoryWorld();
  for (const role of ["admin", "manager", "promotion", "operations", "analyst"] as const) {
    const member = { role, email: `${role}@brand.test`, name: role, password: "a password of the tests" };
    const { userId } = await recordMember(world.workspace.id, member);
    const [row] = await world.record.rows<{ version: number }>(
      "SELECT session_version AS version FROM user_account WHERE id = $1",
      [userId],
    );
    people.set(role, { session: { userId, version: row?.version ?? -1 }, workspace: "brand" });
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ["metric_edition", "metric_proposal", "annotation", "audit_entry"])
    await world.record.rows(`DELETE FROM ${table}`);
  await world.record.rows("UPDATE workspace SET margin = 0.6");
});

const as = (role: Role): Credentials => people.get(role) ?? {};
const note = { en: "Refunds taken off", "zh-CN": "已扣除退款" };
const asked = { metric: "roi", version: 1, change: { note, margin: 0.5 }, reason: "One margin for both boards" };
const proposed = async (over: object = {}) => (await proposeMetric(as("analyst"), { ...asked, ...over })).proposal;
const approve = (role: Role, team: string, proposalId: number, revision: number) =>
  approveMetric(as(role), { proposalId, revision, team });
const entry = async (metric: string) => (await getMetric(as("analyst"), { metric })).entry;

it("makes a version once both teams have approved, with its mark, its margin and its history", async () => {
  const { id, status, fields, revision } = await proposed();
  expect({ status, fields, revision }).toEqual({ status: "open", fields: ["note", "margin"], revision: 1 });
  const half = (await approve("promotion", "promotion", id, 1)).proposal;
  expect(half).toMatchObject({ status: "open", revision: 2, approvals: { promotion: { name: "promotion" } } });
  expect(await entry("roi")).toMatchObject({ version: 1, note: null });
  const whole = (await approve("operations", "operations", id, 2)).proposal;
  expect(whole).toMatchObject({ status: "approved", version: 2 });
  const page = await getMetric(as("analyst"), { metric: "roi" });
  expect(page).toMatchObject({ entry: { version: 2, note }, margin: 0.5, signs: [] });
  expect(page.entry.computed).toEqual(page.entry.formula);
  expect(page.versions.map(({ version, edition }) => [version, edition?.approvedBy.operations ?? null])).toEqual([
    [2, "operations"],
    [1, null],
  ]);
  const { annotations } = await listAnnotations(as("analyst"), { metric: "roi" });
  expect(annotations).toMatchObject([{ kind: "metric_changed", title: "ROI v2", metric: "roi" }]);
  expect((await listAnnotations(as("analyst"), { metric: "roas" })).annotations).toEqual([]);
  const { metrics } = await listMetrics(as("analyst"), { filter: {} });
  expect(metrics.filter(({ version }) => version > 1).map((metric) => metric.id)).toEqual(["roi"]);
  const audited = await world.record.rows<{ action: string }>("SELECT action FROM audit_entry ORDER BY id");
  expect(audited.map(({ action }) => action)).toEqual(["metrics.propose", "metrics.approve", "metrics.approve"]);
});

it("takes two people, unless it is the administrator", async () => {
  const first = await proposed();
  await approve("manager", "promotion", first.id, 1);
  await expect(approve("manager", "operations", first.id, 2)).rejects.toThrow("a second person");
  await expect(approve("promotion", "operations", first.id, 2)).rejects.toThrow("Only somebody of operations");
  await expect(approve("operations", "promotion", first.id, 2)).rejects.toThrow("Only somebody of promotion");
  expect((await approve("operations", "operations", first.id, 2)).proposal.status).toBe("approved");
  const second = await proposed({ metric: "cac", change: { owner: "operations" } });
  await approve("admin", "promotion", second.id, 1);
  expect((await approve("admin", "operations", second.id, 2)).proposal.status).toBe("approved");
});

it("says who came first, and that the entry has moved on", async () => {
  const one = await proposed();
  const other = await proposed({ change: { owner: "operations" } });
  await approve("promotion", "promotion", one.id, 1);
  await expect(approve("operations", "operations", one.id, 1)).rejects.toThrow(
    "promotion approved for promotion meanwhile",
  );
  await approve("operations", "operations", one.id, 2);
  await expect(approve("operations", "operations", one.id, 3)).rejects.toThrow("it is version 2: look again");
  await expect(approve("promotion", "promotion", other.id, 1)).rejects.toThrow("the entry is version 2 now");
  await expect(proposed({ change: { owner: "promotion" } })).rejects.toThrow("written to version 1");
  expect((await proposed({ change: { owner: "promotion" }, version: 2 })).baseVersion).toBe(2);
});

it("two approvals at once are one after the other", async () => {
  const { id } = await proposed();
  const outcomes = await Promise.allSettled([
    approve("promotion", "promotion", id, 1),
    approve("operations", "operations", id, 1),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await entry("roi")).version).toBe(1);
});

it("takes no second approval to a margin that was changed meanwhile, in the settings or at the same moment", async () => {
  const { id } = await proposed();
  await approve("promotion", "promotion", id, 1);
  await saveWorkspace(as("admin"), { margin: 0.7 });
  await expect(approve("operations", "operations", id, 2)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("written to a margin of 0.6; it is 0.7 now"),
  });
  const words = await proposed({ change: { note } });
  await approve("promotion", "promotion", words.id, 1);
  expect((await approve("operations", "operations", words.id, 2)).proposal.status).toBe("approved");
  const [row] = await world.record.rows<{ margin: number }>("SELECT margin FROM workspace");
  expect(row?.margin).toBe(0.7);
});

it.each([
  ["nothing new", { change: { owner: "shared" } }, "changes nothing"],
  ["a margin where none is used", { metric: "cac", change: { margin: 0.5 } }, "not computed with the margin"],
  ["no such metric", { metric: "glory" }, "no such metric"],
  ["no reason", { reason: " " }, "reason"],
])("refuses %s", async (_says, over, words) => {
  await expect(proposed(over)).rejects.toThrow(words);
});

it("is refused with a reason, or taken back by whoever wrote it", async () => {
  const one = await proposed();
  const closing = { proposalId: one.id, revision: 1, reason: "Not now" };
  await expect(withdrawMetric(as("operations"), closing)).rejects.toThrow("Only its proposer");
  await expect(refuseMetric(as("analyst"), closing)).rejects.toThrow("agreements:sign");
  expect((await refuseMetric(as("operations"), closing)).proposal).toMatchObject({
    status: "refused",
    closed: { by: "operations", reason: "Not now" },
  });
  await expect(approve("promotion", "promotion", one.id, 2)).rejects.toThrow("operations refused it");
  const two = await proposed();
  expect((await withdrawMetric(as("analyst"), { ...closing, proposalId: two.id })).proposal.status).toBe("withdrawn");
  const { proposals } = await listProposals(as("analyst"), { status: "open" });
  expect(proposals).toEqual([]);
});
