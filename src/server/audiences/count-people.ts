/** Counts the people of an audience, by the room that its kind belongs to. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import type { AudienceDefinition } from "#domain/audiences/audience.ts";
import { longestSpanDays } from "#domain/funnels/funnel-question.ts";
import { spanOf } from "#domain/metrics/span.ts";
import { platform } from "#platform/slot.ts";
import { readFunnelPeople } from "#server/funnels/read-funnel.ts";

/** Throws `invalid` for a span that is empty, backwards or too long, `limit` when the count takes too long. */
export async function countPeople(workspace: WorkspaceRef, definition: AudienceDefinition): Promise<number> {
  const { funnel, at, outcome } = definition;
  const span = spanOf(funnel, workspace.timezone, longestSpanDays);
  const { count } = await readFunnelPeople(platform(), { workspace, span }, { ...funnel, at, outcome }, 1);
  return count;
}
