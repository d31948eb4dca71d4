/** Reads and keeps material that was handed in: checked at once, decided by somebody else. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { checkWording, Finding } from "#domain/governance/check-wording.ts";
import {
  mostSubmissions,
  type Resubmission,
  type Ruling,
  reasonNeeded,
  Submission,
  type SubmissionInput,
  type SubmissionState,
} from "#domain/governance/submission.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import {
  addEvent,
  addSubmission,
  type EventRow,
  findChannel,
  lockSubmission,
  readEvents,
  readSubmission,
  readSubmissions,
  type SubmissionRow,
  saveState,
  saveSubmission,
} from "./submissions.sql.ts";

/** A token is no person. */
export interface Hand {
  readonly id: number | null;
  readonly name: string;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** What waits first, then the latest. */
export async function readSubmissionsOf(workspaceId: number, state: SubmissionState | null): Promise<Submission[]> {
  const values = [workspaceId, state, mostSubmissions];
  return told(await platform().record.rows<SubmissionRow>(readSubmissions, values));
}

export async function readSubmissionOf(workspaceId: number, submissionId: number): Promise<Submission> {
  const [row] = await platform().record.rows<SubmissionRow>(readSubmission, [workspaceId, submissionId]);
  const [submission] = await told(row === undefined ? [] : [row]);
  if (submission === undefined) throw new Refusal("unknown", "There is no such submission.");
  return submission;
}

export async function storeSubmission(
  workspaceId: number,
  input: SubmissionInput,
  by: Hand,
  at = platform().now(),
): Promise<Submission> {
  const id = await platform().record.transaction(async (sql) => {
    const checked = await checkedOf(sql, workspaceId, input);
    const [row] = await sql.rows<{ id: number }>(addSubmission, [workspaceId, ...valuesOf(input, checked, by), at]);
    const added = row?.id ?? 0;
    await sql.rows(addEvent, [added, at, "submitted", by.name, "", input.text, checked?.length ?? null]);
    return added;
  });
  return readSubmissionOf(workspaceId, id);
}

/** Handed in again. Refuses (conflict) what is approved, and a change to an older revision. */
export async function resubmitOf(workspaceId: number, change: Resubmission, by: Hand): Promise<Submission> {
  const { submissionId, revision, ...input } = change;
  await platform().record.transaction(async (sql) => {
    const row = await newestOf(sql, workspaceId, submissionId, revision);
    if (row.state === "approved")
      throw new Refusal("conflict", "This is approved: hand the new text in as a submission of its own.");
    const checked = await checkedOf(sql, workspaceId, input);
    const now = platform().now();
    await sql.rows(saveSubmission, [submissionId, ...valuesOf(input, checked, by), now]);
    await sql.rows(addEvent, [submissionId, now, "submitted", by.name, "", input.text, checked?.length ?? null]);
  });
  return readSubmissionOf(workspaceId, submissionId);
}

/** Refuses (forbidden) whoever handed it in, unless nobody else may; (invalid) a decision that lacks its reason. */
export async function ruleOn(
  workspaceId: number,
  { submissionId, revision, decision, reason }: Ruling,
  by: Hand & { readonly mayRuleOwn: boolean },
  at = platform().now(),
): Promise<Submission> {
  await platform().record.transaction(async (sql) => {
    const row = await newestOf(sql, workspaceId, submissionId, revision);
    if (row.state !== "pending") throw new Refusal("conflict", `This is ${row.state} already.`);
    if (by.id === null && !by.mayRuleOwn) throw new Refusal("forbidden", "A token decides about no material.");
    if (by.id !== null && by.id === row.author_id && !by.mayRuleOwn)
      throw new Refusal("forbidden", "Somebody else than whoever handed it in decides about it.");
    const needed = reasonNeeded(findingsOf(row), { decision, reason });
    if (needed !== null) throw new Refusal("invalid", `reason: ${needed}.`, [{ path: "reason", message: needed }]);
    await sql.rows(saveState, [submissionId, decision, at]);
    const count = findingsOf(row)?.length ?? null;
    await sql.rows(addEvent, [submissionId, at, decision, by.name, reason, row.text, count]);
  });
  return readSubmissionOf(workspaceId, submissionId);
}

async function newestOf(sql: Sql, workspaceId: number, id: number, revision: number): Promise<SubmissionRow> {
  const [row] = await sql.rows<SubmissionRow>(lockSubmission, [workspaceId, id]);
  if (row === undefined) throw new Refusal("unknown", "There is no such submission.");
  if (row.revision !== revision)
    throw new Refusal("conflict", `“${row.title}” was changed or decided meanwhile: look again.`);
  return row;
}

/** null: there is nothing to check. */
async function checkedOf(
  sql: Sql,
  workspaceId: number,
  { channel, title, text }: SubmissionInput,
): Promise<Finding[] | null> {
  if (channel !== null && (await sql.rows(findChannel, [workspaceId, channel])).length === 0)
    throw new Refusal("invalid", "channel: the catalogue has no such channel.", [
      { path: "channel", message: "the catalogue has no such channel" },
    ]);
  return text === "" ? null : checkWording(`${title}\n${text}`);
}

function valuesOf(
  { kind, title, text, address, channel }: SubmissionInput,
  checked: readonly Finding[] | null,
  { id, name }: Hand,
): unknown[] {
  return [kind, title, text, address, channel, checked === null ? null : JSON.stringify(checked), name, id];
}

const findingsOf = ({ findings }: SubmissionRow) => Finding.array().nullable().parse(findings);

async function told(rows: readonly SubmissionRow[]): Promise<Submission[]> {
  const events = await platform().record.rows<EventRow>(readEvents, [rows.map(({ id }) => id)]);
  return rows.map(({ created_ms, updated_ms, author_id: authorId, ...row }) =>
    Submission.parse({
      ...{ ...row, authorId, createdAt: iso(created_ms), updatedAt: iso(updated_ms) },
      history: events
        .filter(({ submission_id }) => submission_id === row.id)
        .map(({ at_ms, submission_id: _id, ...event }) => ({ ...event, at: iso(at_ms) })),
    }),
  );
}
