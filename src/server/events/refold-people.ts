/**
 * Folds the marked people anew: takes their lines out of the columns and writes them again from all their events.
 * A pass that was cut off leaves its marks, and is done again.
 */
import "server-only";
import type { Platform } from "#platform/slot.ts";
import { removePeople } from "./columns-schema.sql.ts";
import { dirtyHours } from "./dirty-hours.ts";
import { foldAnew, type Person, personName, type Timelines } from "./fold-people.ts";
import { feedColumns, feedLine } from "./journey-line.ts";
import { clearMarked, markDirty, readMarked, readPlace } from "./projection.sql.ts";
import { readWorkspaceFacts } from "./workspace-facts.ts";

/** Folds at most `most` people; returns how many there were. */
export async function refoldPeople(platform: Platform, timelines: Timelines, most: number): Promise<number> {
  const { record, columns } = platform;
  const marks = await record.rows<{ workspace_id: number; person: string; mark: string }>(readMarked, [most]);
  if (marks.length === 0) return 0;
  const [place] = await record.rows<{ acked_id: string; epoch: number }>(readPlace);
  const people = marks.map((row): Person => ({ workspaceId: row.workspace_id, person: row.person }));
  const folded = await foldAnew(record, people, Number(place?.acked_id ?? 0), await readWorkspaceFacts(record));
  for (const workspace of new Set(people.map(({ workspaceId }) => workspaceId))) {
    const persons = people.filter((who) => who.workspaceId === workspace).map(({ person }) => BigInt(person));
    for (const statement of removePeople) await columns.command(statement, { workspace, persons });
  }
  const lines = folded.flatMap(({ workspaceId, person, steps }) =>
    steps.map((step) => feedLine(workspaceId, person, step)),
  );
  // Never the same token twice: what an earlier attempt wrote has just been taken out.
  await columns.insert(
    `feed (${feedColumns})`,
    lines,
    `refold-${place?.epoch}-${marks[0]?.mark}-${platform.now()}-${process.pid}`,
  );
  await record.transaction(async (sql) => {
    await sql.rows(markDirty, [JSON.stringify(dirtyHours(folded))]);
    await sql.rows(clearMarked, [
      JSON.stringify(marks.map((row) => ({ w: row.workspace_id, p: row.person, m: row.mark }))),
    ]);
  });
  for (const one of folded) timelines.set(personName(one), one.timeline);
  return marks.length;
}
