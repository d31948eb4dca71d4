/** Folds events into their people's timelines. */
import "server-only";
import type { LRUCache } from "lru-cache";
import { advance, emptyTimeline, follows, type Step, type Timeline } from "#domain/people/timeline.ts";
import { unattributed } from "#domain/people/touchpoint.ts";
import type { Sql } from "#platform/record/record.ts";
import { readHistory, readKeysOfPersons, readMarkedOf } from "./projection.sql.ts";
import { type EventRow, timelineEvent } from "./record-rows.ts";
import type { Resolution } from "./resolve-identities.ts";
import type { WorkspaceFacts } from "./workspace-facts.ts";

export interface Person {
  readonly workspaceId: number;
  readonly person: string;
}

export interface Folded extends Person {
  readonly steps: readonly Step[];
  readonly timeline: Timeline;
}

export type Timelines = LRUCache<string, Timeline>;
export type Facts = ReadonlyMap<number, WorkspaceFacts>;

export const personName = ({ workspaceId, person }: Person) => `${workspaceId}:${person}`;

interface Range {
  readonly rows: readonly EventRow[];
  readonly ackedId: number;
  readonly facts: Facts;
  readonly resolution: Resolution;
}

interface Group extends Person {
  readonly name: string;
  readonly rows: EventRow[];
}

/**
 * The steps of a range's events, for people whose events come last in their timeline; `marked` are the others: they
 * are folded anew from all their events, in a pass of their own.
 */
export async function foldRange(
  sql: Sql,
  range: Range,
  cache: Timelines,
): Promise<{ folded: Folded[]; marked: Person[] }> {
  const marked = new Map<string, Person>();
  const mark = (who: Person) => {
    marked.set(personName(who), who);
    cache.delete(personName(who));
  };
  for (const { workspaceId, from, to } of range.resolution.merges) {
    mark({ workspaceId, person: from });
    mark({ workspaceId, person: to });
  }
  const groups = groupByPerson(range);
  const waiting = await sql.rows<{ workspace_id: number; person: string }>(readMarkedOf, [personsJson(groups)]);
  for (const row of waiting) mark({ workspaceId: row.workspace_id, person: row.person });
  const free = groups.filter(({ name }) => !marked.has(name));
  const histories = await readHistories(
    sql,
    free.filter(({ name }) => !cache.has(name)),
    range.ackedId,
  );
  const folded: Folded[] = [];
  for (const group of free) {
    const before = cache.get(group.name) ?? fold(emptyTimeline, histories.get(group.name) ?? [], range.facts)?.timeline;
    const next = before === undefined ? null : fold(before, group.rows, range.facts);
    if (next === null) mark(group);
    else folded.push({ ...group, ...next });
  }
  return { folded, marked: [...marked.values()] };
}

/** All steps of these people, from all their events up to the acknowledged id. */
export async function foldAnew(sql: Sql, people: readonly Person[], ackedId: number, facts: Facts): Promise<Folded[]> {
  const histories = await readHistories(sql, people, ackedId);
  return people.map((who) => {
    const all = fold(emptyTimeline, histories.get(personName(who)) ?? [], facts);
    return { ...who, steps: all?.steps ?? [], timeline: all?.timeline ?? emptyTimeline };
  });
}

function groupByPerson({ rows, resolution }: Range): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const who = { workspaceId: row.workspace_id, person: resolution.personOf(row.workspace_id, row.identity) };
    const name = personName(who);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { ...who, name, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

const personsJson = (people: readonly Person[]) =>
  JSON.stringify(people.map(({ workspaceId, person }) => ({ w: workspaceId, p: person })));

/** Events of people under every key that counts for them. */
async function readHistories(sql: Sql, people: readonly Person[], ackedId: number): Promise<Map<string, EventRow[]>> {
  const histories = new Map<string, EventRow[]>(people.map((who) => [personName(who), []]));
  if (people.length === 0) return histories;
  const stored = await sql.rows<{ workspace_id: number; key: string }>(readKeysOfPersons, [personsJson(people)]);
  const keys = new Map<string, { w: number; k: string }>();
  for (const { workspaceId: w, person: k } of people) keys.set(`${w}:${k}`, { w, k });
  for (const { workspace_id: w, key: k } of stored) keys.set(`${w}:${k}`, { w, k });
  const rows = await sql.rows<EventRow & { person: string }>(readHistory, [
    JSON.stringify([...keys.values()]),
    ackedId,
  ]);
  for (const row of rows) histories.get(`${row.workspace_id}:${row.person}`)?.push(row);
  return histories;
}

const inOrder = (a: EventRow, b: EventRow) => a.at - b.at || Number(a.id) - Number(b.id);

/** The steps after `before`; null when an event belongs before its end. */
function fold(before: Timeline, rows: readonly EventRow[], facts: Facts): { steps: Step[]; timeline: Timeline } | null {
  let timeline = before;
  const steps: Step[] = [];
  for (const row of [...rows].sort(inOrder)) {
    const workspace = facts.get(row.workspace_id);
    if (workspace === undefined) continue;
    const event = timelineEvent(row, workspace);
    if (event.isBot) {
      steps.push(strangerStep(event));
      continue;
    }
    if (!follows(timeline, event)) return null;
    const next = advance(timeline, event);
    timeline = next.timeline;
    steps.push(next.step);
  }
  return { steps, timeline };
}

/** A bot's event is kept, outside every session and credit. */
function strangerStep(event: Step["event"]): Step {
  const credit = { last: unattributed, lastNonDirect: unattributed, first: unattributed };
  const nothing = { isTouch: false, isOrder: false, isNewCustomer: false, isRefund: false, orderEvent: 0 };
  return { event, credit, session: null, ...nothing };
}
