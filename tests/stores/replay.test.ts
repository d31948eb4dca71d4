/** Events that were set aside come in again: once, as they would have come in then; what is still wrong stays. */
import { beforeEach, expect, it } from "vitest";
import type { Arrival } from "#domain/events/accepted-event.ts";
import { listAudit } from "#server/audit/queries.ts";
import { openQuarantined, repairQuarantined, replayQuarantined } from "#server/events/actions.ts";
import { openEventWriter } from "#server/events/record-events.ts";
import { refusalAnswer } from "#server/gate/refusal-status.ts";
import { getQuarantine } from "#server/spend/queries.ts";
import { addWorkspace } from "../world/open-world.ts";
import { openPostOffice, post, shop, world } from "../world/post-office.ts";

openPostOffice();
beforeEach(() => world.platform.record.rows("DELETE FROM quarantined_event"));

const caller = { system: "test", workspace: "shop" };
const noon = Date.parse("2026-04-10T12:00:00Z");
const track = (messageId: string, more: object = {}) => ({
  type: "track",
  event: "Seen",
  messageId,
  anonymousId: "a",
  ...more,
});

/** As if these had been set aside by rules that are gone. */
async function setAside(code: string, bodies: readonly unknown[], arrival: Partial<Arrival> = {}): Promise<string[]> {
  const { record, vault } = world.platform;
  const came = { receivedAt: noon, sentAt: null, kind: null, history: false, currency: "CNY", userAgent: null };
  const source = { sourceId: shop.sourceId, workspaceId: shop.id };
  for (const body of bodies) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const aside = [{ code, message: "once", messageId: null, body: text, arrival: { ...came, ...arrival } }];
    await openEventWriter(record, vault).write([{ source, receivedAt: noon, events: [], aside }]);
  }
  return (await kept()).map(({ id }) => id);
}

const kept = async () => [...(await getQuarantine(caller, {})).events].reverse();

async function storedAs(messageId: string) {
  return world.platform.record.rows<{ name: string; kind: string; occurred: number; received: number }>(
    `SELECT name, kind, (extract(epoch FROM occurred_at) * 1000)::float8 AS occurred,
       (extract(epoch FROM received_at) * 1000)::float8 AS received
     FROM user_event WHERE source_id = $1 AND message_id = $2`,
    [shop.sourceId, messageId],
  );
}

const status = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 200,
    (thrown) => refusalAnswer(thrown).status,
  );

it("counts accepted, duplicate and still refused apart, and keeps only the last", async () => {
  await post("/v1/track", JSON.stringify(track("known")));
  const wrong = { type: "track", event: "Seen", messageId: "nobody" };
  await setAside("old_rule", [track("new"), track("new"), track("known"), wrong, "{half"]);
  const answer = await replayQuarantined(caller, { code: "old_rule" });
  expect(answer).toMatchObject({ tried: 5, accepted: 1, duplicate: 2, refused: 2, next: null });
  expect(answer.reasons.map(({ code }) => code)).toEqual(["no_user_anon_id", "old_rule"]);
  expect((await kept()).map(({ code }) => code)).toEqual(["no_user_anon_id", "old_rule"]);
  expect(await storedAs("new")).toHaveLength(1);
  expect(await replayQuarantined(caller, { code: "old_rule" })).toMatchObject({ tried: 1, accepted: 0, refused: 1 });
});

it("keeps the moment at which it came, and corrects the sender's clock by it", async () => {
  const [id] = await setAside("old_rule", [track("skewed", { timestamp: "2026-04-10T12:50:00Z" })], {
    sentAt: "2026-04-10T13:00:00Z",
  });
  await replayQuarantined(caller, { ids: [id] });
  expect(await storedAs("skewed")).toMatchObject([{ occurred: noon - 600_000, received: noon }]);
});

it("counts an event without an id once, though two replay it at the same moment", async () => {
  const { messageId: _none, ...nameless } = track("");
  const ids = await setAside("old_rule", [nameless]);
  const count = async () =>
    Number((await world.platform.record.rows<{ n: string }>("SELECT count(*) AS n FROM user_event"))[0]?.n);
  const before = await count();
  await Promise.all([1, 2, 3].map(() => replayQuarantined(caller, { ids }).catch(() => null)));
  expect(await count()).toBe(before + 1);
  expect(await kept()).toEqual([]);
  expect(await status(replayQuarantined(caller, { ids }))).toBe(404);
});

it("goes through a reason by pages, past what stays", async () => {
  await setAside("old_rule", [{ wrong: 1 }, track("p1"), { wrong: 2 }, track("p2"), track("p3")]);
  let after: string | null = null;
  const accepted: number[] = [];
  do {
    const answer: Awaited<ReturnType<typeof replayQuarantined>> = await replayQuarantined(caller, {
      code: "old_rule",
      after,
      limit: 2,
    });
    accepted.push(answer.accepted);
    after = answer.next;
  } while (after !== null);
  expect(accepted).toEqual([1, 1, 1]);
  expect(await kept()).toHaveLength(2);
});

it("repairs what came by a route that names its kind", async () => {
  await post("/v1/track", JSON.stringify({ event: "Order Completed", messageId: "lame", timestamp: "yesterday" }));
  const [row] = await kept();
  const id = row?.id ?? "";
  expect(row?.code).toBe("no_user_anon_id");
  const { body } = await openQuarantined(caller, { id });
  const event: object = JSON.parse(body);
  expect(await status(repairQuarantined(caller, { id, event }))).toBe(400);
  expect(await kept()).toHaveLength(1);
  expect(await repairQuarantined(caller, { id, event: { ...event, userId: "u" } })).toMatchObject({ accepted: 1 });
  expect(await storedAs("lame")).toMatchObject([{ kind: "track", name: "Order Completed" }]);
  expect(await kept()).toEqual([]);
  const { entries } = await listAudit(caller, { action: "quarantine" });
  expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(["quarantine.repair", "quarantine.open"]);
});

it("leaves alone what was kept in part, what was joined wrongly, and what is another workspace's", async () => {
  const foreign = await addWorkspace(world.platform, `foreign-${noon}`);
  await post("/v1/batch", `{"batch":[${"1".repeat(3_000)}`);
  await setAside("merge_refused", [{ kind: "alias" }]);
  const ids = (await kept()).map(({ id }) => id);
  expect(await status(replayQuarantined({ ...caller, workspace: foreign.slug }, { ids }))).toBe(404);
  expect(await replayQuarantined(caller, { ids })).toMatchObject({ tried: 2, accepted: 0, duplicate: 0, refused: 2 });
  expect((await kept()).map(({ code }) => code)).toEqual(["bad_json", "merge_refused"]);
});

it.each([
  ["nothing", {}],
  ["no ids", { ids: [] }],
  ["ids that are none", { ids: ["1; DROP"] }],
  ["too many ids", { ids: Array.from({ length: 501 }, (_, i) => String(i + 1)) }],
  ["no limit", { code: "x", limit: 0 }],
  ["both", { ids: ["1"], code: "x" }],
])("refuses %s before a store is asked", async (_name, input) => {
  expect(await status(replayQuarantined(caller, input))).toBe(400);
});
