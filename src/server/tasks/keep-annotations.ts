/** Reads and adds annotations. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { spanOf } from "#domain/metrics/span.ts";
import {
  type Annotation,
  type AnnotationInput,
  type AnnotationsQuestion,
  annotationKinds,
} from "#domain/tasks/task-question.ts";
import { platform } from "#platform/slot.ts";
import { type AnnotationRow, addAnnotation, readAnnotations } from "./annotations.sql.ts";

const msOf = (moment: string | undefined) => (moment === undefined ? null : Date.parse(moment));

/** What the columns can hold: where a bound is left out. */
const always = { from: "1970-01-02", to: "2100-01-01" };
const longestDays = 50_000;

/** Throws `invalid` for a span that is backwards, or of years that no store holds. */
export async function readAnnotationsOf(
  { id, timezone }: Pick<WorkspaceRef, "id" | "timezone">,
  { from = always.from, to = always.to, channel, page, metric }: AnnotationsQuestion,
): Promise<Annotation[]> {
  const { fromMs, toMs } = spanOf({ from, to }, timezone, longestDays);
  const values = [id, fromMs, toMs, channel ?? null, page ?? null, metric ?? null];
  return (await platform().record.rows<AnnotationRow>(readAnnotations, values)).map(annotationOf);
}

export async function storeAnnotation(workspaceId: number, input: AnnotationInput, by: string): Promise<Annotation> {
  const { record, now } = platform();
  const at = msOf(input.at) ?? now();
  const [row] = await record.rows<AnnotationRow>(addAnnotation, [
    workspaceId,
    at,
    input.title,
    input.channel,
    input.page,
    input.metric,
    by,
  ]);
  if (row === undefined) throw new Error("An annotation was not stored.");
  return annotationOf(row);
}

function annotationOf({
  id,
  at_ms,
  kind,
  title,
  channel_key,
  page_path,
  task_id,
  metric,
  author,
}: AnnotationRow): Annotation {
  return {
    id,
    at: new Date(Number(at_ms)).toISOString(),
    kind: annotationKinds.find((known) => known === kind) ?? "note",
    title,
    channel: channel_key,
    page: page_path,
    taskId: task_id,
    metric,
    author,
  };
}
