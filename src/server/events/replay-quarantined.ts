/** Takes quarantined events in again, as the collector would have: once by messageId, at the moment that they came. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Refusal } from "#domain/base/refusal.ts";
import type { AcceptedEvent, SetAside } from "#domain/events/accepted-event.ts";
import type { RepairInput, ReplayAnswer, ReplayInput } from "#domain/events/replay-input.ts";
import { meters } from "#platform/meters.ts";
import { platform } from "#platform/slot.ts";
import {
  nameReasons,
  type QuarantinedRow,
  quarantinedByCode,
  quarantinedByIds,
  removeQuarantined,
} from "./quarantine.sql.ts";
import { readQuarantined, readRepaired } from "./read-quarantined.ts";
import { type Delivery, type EventWriter, openEventWriter, type Receipt } from "./record-events.ts";
import { isAboutData } from "./write-bisecting.ts";

interface Tried {
  readonly row: QuarantinedRow;
  readonly read: AcceptedEvent | SetAside;
}

/** What is stored, or was before, leaves the quarantine; the rest stays with its newest reason. */
export async function replayQuarantined(workspace: WorkspaceRef, input: ReplayInput): Promise<ReplayAnswer> {
  const { record, vault } = platform();
  const byIds = "ids" in input;
  const rows = byIds
    ? await record.rows<QuarantinedRow>(quarantinedByIds, [workspace.id, input.ids])
    : await record.rows<QuarantinedRow>(quarantinedByCode, [workspace.id, input.code, input.after ?? "0", input.limit]);
  if (byIds && rows.length === 0) throw new Refusal("unknown", "None of these events is in quarantine any more.");
  const tried = rows.map((row): Tried => ({ row, read: readQuarantined(row, vault, workspace.currency) }));
  const answer = await takeIn(workspace, tried);
  const more = !byIds && rows.length === input.limit;
  return { ...answer, next: more ? (rows.at(-1)?.id ?? null) : null };
}

/** Takes in `event` in the place of a quarantined one. Throws `unknown`, and `invalid` when it is wrong as well. */
export async function repairQuarantined(workspace: WorkspaceRef, { id, event }: RepairInput): Promise<ReplayAnswer> {
  const { vault } = platform();
  const row = await oneOf(workspace, id);
  const read = readRepaired(event, row, vault, workspace.currency);
  if ("code" in read) throw new Refusal("invalid", read.message, [{ path: read.code, message: read.message }]);
  return { ...(await takeIn(workspace, [{ row, read }])), next: null };
}

/** The event as it came. Throws `unknown`. */
export async function openQuarantined(workspace: WorkspaceRef, id: string): Promise<{ id: string; body: string }> {
  const row = await oneOf(workspace, id);
  return { id, body: platform().vault.unsealOwn(row.body) };
}

async function oneOf(workspace: WorkspaceRef, id: string): Promise<QuarantinedRow> {
  const [row] = await platform().record.rows<QuarantinedRow>(quarantinedByIds, [workspace.id, [id]]);
  if (row === undefined) throw new Refusal("unknown", "This event is not in quarantine any more.");
  return row;
}

async function takeIn(workspace: WorkspaceRef, tried: readonly Tried[]): Promise<Omit<ReplayAnswer, "next">> {
  const { record, vault, wake } = platform();
  const outcomes = await store(workspace.id, tried, openEventWriter(record, vault));
  const done = outcomes.filter(({ result }) => !("code" in result)).map(({ id }) => id);
  const reasons = outcomes.flatMap(({ id, result }) =>
    "code" in result ? [{ id, code: result.code, message: result.message }] : [],
  );
  await record.transaction(async (sql) => {
    if (done.length > 0) await sql.rows(removeQuarantined, [workspace.id, done]);
    if (reasons.length > 0) await sql.rows(nameReasons, [workspace.id, JSON.stringify(reasons)]);
  });
  const sum = (of: keyof Receipt) =>
    outcomes.reduce((total, { result }) => total + ("code" in result ? 0 : result[of]), 0);
  const [accepted, duplicate] = [sum("accepted"), sum("duplicate")];
  meters().accepted.inc(accepted);
  meters().duplicate.inc(duplicate);
  if (accepted > 0) wake.projector();
  return { tried: tried.length, accepted, duplicate, refused: reasons.length, reasons: reasons.slice(0, 50) };
}

interface Outcome {
  readonly id: string;
  readonly result: Receipt | SetAside;
}

/** All at once; one by one when the store refuses a value, so that it costs only the event that has it. */
async function store(workspaceId: number, tried: readonly Tried[], writer: EventWriter): Promise<Outcome[]> {
  const readable = tried.flatMap(({ row, read }) => ("code" in read ? [] : [{ row, event: read }]));
  const results = new Map<string, Receipt | SetAside>();
  for (const { row, read } of tried) if ("code" in read) results.set(row.id, read);
  const homeless: SetAside = { code: "unknown_source", message: "Its source is gone.", messageId: null };
  const deliveries = readable.flatMap(({ row, event }) => {
    if (row.source_id === null) results.set(row.id, homeless);
    const source = { sourceId: row.source_id ?? 0, workspaceId };
    const delivery: Delivery = { source, receivedAt: row.received_ms, events: [event], aside: [] };
    return row.source_id === null ? [] : [{ id: row.id, delivery }];
  });
  try {
    const receipts = deliveries.length === 0 ? [] : await writer.write(deliveries.map(({ delivery }) => delivery));
    deliveries.forEach(({ id }, i) => {
      results.set(id, receipts[i] ?? { accepted: 0, duplicate: 1 });
    });
  } catch (thrown) {
    if (!isAboutData(thrown)) throw thrown;
    for (const { id, delivery } of deliveries) results.set(id, await storeOne(writer, delivery));
  }
  return tried.flatMap(({ row }) => {
    const result = results.get(row.id);
    return result === undefined ? [] : [{ id: row.id, result }];
  });
}

async function storeOne(writer: EventWriter, delivery: Delivery): Promise<Receipt | SetAside> {
  try {
    return (await writer.write([delivery]))[0] ?? { accepted: 0, duplicate: 1 };
  } catch (thrown) {
    if (!isAboutData(thrown)) throw thrown;
    const message = thrown instanceof Error ? thrown.message : "The store refused it.";
    return { code: "unstorable", message, messageId: null };
  }
}
