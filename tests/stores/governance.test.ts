/** The risk register and the compliance review in the record: reviews due, notices once, two steps and two people. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Role } from "#domain/access/permissions.ts";
import { mostRisks } from "#domain/governance/risk.ts";
import { handlers } from "#jobs/hand-over.ts";
import type { Credentials } from "#server/access/caller.ts";
import { recordMember } from "#server/access/record-member.ts";
import {
  changeRisk,
  createRisk,
  removeRisk,
  restoreRisk,
  resubmit,
  reviewRisk,
  rule,
  submit,
} from "#server/governance/actions.ts";
import { listRisks, listSubmissions } from "#server/governance/queries.ts";
import { watchRisks } from "#server/governance/watch-risks.ts";
import { handOver } from "#server/outbox/hand-over.ts";
import { adoptTemplatesOf } from "#server/playbooks/keep-playbooks.ts";
import { type MemoryWorld, openMemoryWorld } from "../world/memory-world.ts";

let world: MemoryWorld;
const people = new Map<Role, Credentials>();
const ids = new Map<Role, number>();
const start = Date.parse("2026-03-15T12:00:00Z");
const dayMs = 86_400_000;

beforeAll(async () => {
  world = await openMemoryWorld();
  for (const role of ["admin", "promotion", "operations", "manager", "analyst"] as const) {
    const member = { role, email: `${role}@brand.test`, name: role, password: "a password of the tests" };
    const { userId } = await recordMember(world.workspace.id, member);
    ids.set(role, userId);
    people.set(role, { session: { userId, version: 1 }, workspace: "brand" });
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  world.setNow(start);
  for (const table of ["risk", "submission", "notice", "outbox", "audit_entry"])
    await world.record.rows(`DELETE FROM ${table}`);
});

const as = (role: Role): Credentials => people.get(role) ?? {};
const input = { title: "One platform", cause: "Half of all orders", likelihood: 3, impact: 4 };
const noticesOf = async () => {
  while ((await handOver(handlers)) > 0);
  return world.record.rows<{ user_id: number; kind: string }>("SELECT user_id, kind FROM notice ORDER BY id");
};

it("keeps a risk with its playbook, looked at each quarter", async () => {
  const [playbook] = await adoptTemplatesOf(world.workspace.id, ["traffic_collapse", "pr_crisis"], "en");
  const { risk } = await createRisk(as("manager"), {
    ...input,
    playbookId: playbook?.id,
    ownerId: ids.get("promotion"),
  });
  expect(risk).toMatchObject({ reviewDue: "2026-06-15", overdue: false, playbook: { id: playbook?.id } });
  world.setNow(start + 100 * dayMs);
  expect((await listRisks(as("analyst"), {})).risks).toMatchObject([{ id: risk.id, overdue: true }]);
  const look = { riskId: risk.id, revision: 1, likelihood: 2, impact: 4, note: "Two channels added" };
  const { risk: after } = await reviewRisk(as("promotion"), look);
  expect(after).toMatchObject({ likelihood: 2, reviewDue: "2026-09-23", overdue: false, revision: 2 });
  expect(after.reviews).toMatchObject([{ author: "promotion", note: "Two channels added" }]);
  await expect(changeRisk(as("manager"), { riskId: risk.id, revision: 1, impact: 5 })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("promotion changed"),
  });
  await expect(createRisk(as("manager"), { ...input, playbookId: 99_999 })).rejects.toThrow(/no such playbook/);
  await expect(createRisk(as("manager"), { ...input, likelihood: 6 })).rejects.toMatchObject({ code: "invalid" });
});

it("tells the owner once that a review is overdue, and again when the next one is missed", async () => {
  const { risk } = await createRisk(as("manager"), {
    ...input,
    reviewDue: "2026-03-15",
    ownerId: ids.get("promotion"),
  });
  await createRisk(as("manager"), { ...input, title: "Nobody's", reviewDue: "2026-03-15" });
  expect(await watchRisks()).toBe(0);
  world.setNow(start + dayMs);
  expect([await watchRisks(), await watchRisks()]).toEqual([2, 0]);
  const told = await noticesOf();
  expect(told.filter(({ user_id }) => user_id === ids.get("promotion")).length).toBe(1);
  expect(told.filter(({ user_id }) => user_id === ids.get("manager")).length).toBe(1);
  expect(told.every(({ kind }) => kind === "risk_overdue")).toBe(true);
  await reviewRisk(as("promotion"), { riskId: risk.id, revision: 1, likelihood: 3, impact: 4 });
  world.setNow(start + 200 * dayMs);
  expect(await watchRisks()).toBe(1);
  await changeRisk(as("manager"), { riskId: risk.id, revision: 2, status: "closed", reviewDue: "2026-03-20" });
  expect(await watchRisks()).toBe(0);
});

it("brings a deleted risk back", async () => {
  const { risk } = await createRisk(as("manager"), input);
  await removeRisk(as("manager"), { riskId: risk.id });
  expect((await listRisks(as("manager"), {})).risks).toEqual([]);
  await restoreRisk(as("manager"), { riskId: risk.id });
  expect((await listRisks(as("manager"), {})).risks).toMatchObject([{ id: risk.id, title: "One platform" }]);
  await expect(restoreRisk(as("manager"), { riskId: risk.id })).rejects.toMatchObject({ code: "unknown" });
});

const material = { kind: "creative", title: "面霜", text: "全国销量第一的面霜" };

it("checks material at once; somebody else decides, with a reason where something was found", async () => {
  const { submission } = await submit(as("promotion"), material);
  expect(submission).toMatchObject({ state: "pending", findings: [{ rule: "zh_first", weight: "forbidden" }] });
  const ruling = { submissionId: submission.id, revision: 1, decision: "approved" };
  await expect(rule(as("promotion"), { ...ruling, reason: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(rule(as("manager"), ruling)).rejects.toThrow(/reason: the check found something/);
  await expect(rule(as("analyst"), ruling)).rejects.toMatchObject({ code: "forbidden" });
  await expect(rule(as("manager"), { ...ruling, decision: "rejected" })).rejects.toThrow(/why it is rejected/);
  const rejected = { ...ruling, decision: "rejected", reason: "第一须删除" };
  expect((await rule(as("manager"), rejected)).submission).toMatchObject({ state: "rejected", revision: 2 });
  const again = { ...material, text: "清爽的面霜", submissionId: submission.id, revision: 2 };
  expect((await resubmit(as("promotion"), again)).submission).toMatchObject({ state: "pending", findings: [] });
  const { submission: approved } = await rule(as("manager"), { ...ruling, revision: 3 });
  expect(approved.state).toBe("approved");
  expect(approved.history.map(({ kind, findings }) => [kind, findings])).toEqual([
    ["approved", 0],
    ["submitted", 0],
    ["rejected", 1],
    ["submitted", 1],
  ]);
  await expect(resubmit(as("promotion"), { ...again, revision: 4 })).rejects.toThrow(/is approved/);
  const audited = await world.record.rows<{ action: string }>("SELECT action FROM audit_entry ORDER BY id");
  expect(audited.map(({ action }) => action)).toEqual(
    ["submit", "rejected", "submit", "approved"].map((name) => `submissions.${name}`),
  );
});

it("decides about what was read: a text that was changed meanwhile is read again", async () => {
  const { submission } = await submit(as("promotion"), { ...material, text: "清爽" });
  await resubmit(as("promotion"), { ...material, submissionId: submission.id, revision: 1 });
  const ruling = { submissionId: submission.id, revision: 1, decision: "approved" };
  await expect(rule(as("manager"), ruling)).rejects.toMatchObject({ code: "conflict" });
});

it("says that an address alone was not read, and lets an administrator decide alone", async () => {
  const page = { kind: "landing_page", title: "Gift page", address: "https://shop.example.com/gift" };
  const { submission } = await submit(as("admin"), page);
  expect(submission.findings).toBeNull();
  const ruling = { submissionId: submission.id, revision: 1, decision: "approved" };
  await expect(rule(as("admin"), ruling)).rejects.toThrow(/no text to check/);
  await rule(as("admin"), { ...ruling, reason: "Read on the page" });
  const { submissions } = await listSubmissions(as("analyst"), { state: "approved" });
  expect(submissions).toMatchObject([{ id: submission.id, state: "approved" }]);
  expect((await listSubmissions(as("analyst"), { state: "pending" })).submissions).toEqual([]);
});

it("brings no risk back into a register that is full meanwhile", async () => {
  const { risk } = await createRisk(as("manager"), input);
  await removeRisk(as("manager"), { riskId: risk.id });
  for (let one = 0; one < mostRisks; one++) await createRisk(as("manager"), { ...input, title: `Risk ${one}` });
  await expect(restoreRisk(as("manager"), { riskId: risk.id })).rejects.toMatchObject({ code: "limit" });
  const { risks } = await listRisks(as("manager"), {});
  expect(risks).toHaveLength(mostRisks);
  await removeRisk(as("manager"), { riskId: risks[0]?.id });
  expect((await restoreRisk(as("manager"), { riskId: risk.id })).risk.title).toBe(input.title);
});
