/** Folds the events of a range into their people's timelines: goes on where they come last, begins again where not. */
import "server-only";
import type { LRUCache } from "lru-cache";
import { advance, emptyTimeline, follows, type Step, type Timeline } from "#domain/people/timeline.ts";
import { unattributed } from "#domain/people/touchpoint.ts";
import type { Sql } from "#platform/record/record.ts";
import { readHistory, readKeysOfPersons } from "./projection.sql.ts";
import { type EventRow, timelineEvent } from "./record-rows.ts";
import type { Resolution } from "./resolve-identities.ts";
import type { WorkspaceFacts } from "./workspace-facts.ts";

export interface Person {
  readonly workspaceId: number;
  readonly person: string;
}

export interface Folded extends Person {
  /** Steps to be written. */
  readonly steps: readonly Step[];
  /** True when all that was written of this person before is void. */
  readonly isAnew: boolean;
  readonly timeline: Timeline;
}

export type Timelines = LRUCache<string, Timeline>;

export const personName = ({ workspaceId, person }: Person) => `${workspaceId}:${person}`;

interface Range {
  readonly rows: readonly EventRow[];
  readonly ackedId: number;
  readonly facts: ReadonlyMap<number, WorkspaceFacts>;
  readonly resolution: Resolution;
}

export async function foldPeople(sql: Sql, range: Range, cache: Timelines): Promise<Folded[]> {
  const groups = groupByPerson(range);
  const merged = new Set(range.resolution.merges.map(({ workspaceId, to }) => personName({ workspaceId, person: to })));
  const cold = [...groups.values()].filter(({ name }) => merged.has(name) || !cache.has(name));
  const history = await readHistories(sql, cold, range);
  const folded: Folded[] = [];
  const late: Group[] = [];
  for (const group of groups.values()) {
    const past = history.get(group.name);
    const known = merged.has(group.name) ? undefined : cache.get(group.name);
    const before = known ?? foldAll(past ?? [], range).timeline;
    const next = merged.has(group.name) ? null : goOn(before, group.rows, range);
    if (next !== null) folded.push({ ...group, ...next, isAnew: false });
    else if (past === undefined) late.push(group);
    else folded.push({ ...group, ...foldAll([...past, ...group.rows], range), isAnew: true });
  }
  // People whose timeline was at hand, but whose new events are older than its end.
  const lateHistory = await readHistories(sql, late, range);
  for (const group of late) {
    folded.push({ ...group, ...foldAll([...(lateHistory.get(group.name) ?? []), ...group.rows], range), isAnew: true });
  }
  return folded;
}

interface Group extends Person {
  readonly name: string;
  readonly rows: EventRow[];
}

function groupByPerson({ rows, resolution }: Range): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const who = { workspaceId: row.workspace_id, person: resolution.personOf(row.workspace_id, row.identity) };
    const name = personName(who);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { ...who, name, rows: [row] });
    else group.rows.push(row);
  }
  return groups;
}

/** Events of people up to the acknowledged id, under every key that counts for them now. */
async function readHistories(sql: Sql, people: readonly Group[], range: Range): Promise<Map<string, EventRow[]>> {
  const histories = new Map<string, EventRow[]>(people.map(({ name }) => [name, []]));
  if (people.length === 0) return histories;
  const persons = people.map(({ workspaceId, person }) => ({ w: workspaceId, p: person }));
  const stored = await sql.rows<{ workspace_id: number; key: string; person: string }>(readKeysOfPersons, [
    JSON.stringify(persons),
  ]);
  const ownerOf = new Map(stored.map((row) => [`${row.workspace_id}:${row.key}`, row.person]));
  const keys = new Map<string, { w: number; k: string }>();
  const add = (w: number, k: string) => keys.set(`${w}:${k}`, { w, k });
  for (const { w, p } of persons) add(w, p);
  for (const row of stored) add(row.workspace_id, row.key);
  for (const { w, k, p } of range.resolution.changed) if (histories.has(`${w}:${p}`)) add(w, k);
  const rows = await sql.rows<EventRow>(readHistory, [JSON.stringify([...keys.values()]), range.ackedId]);
  for (const row of rows) {
    const person =
      ownerOf.get(`${row.workspace_id}:${row.identity}`) ?? range.resolution.personOf(row.workspace_id, row.identity);
    histories.get(`${row.workspace_id}:${person}`)?.push(row);
  }
  return histories;
}

const placed = (row: EventRow) => [row.at, Number(row.id)] as const;
const inOrder = (a: EventRow, b: EventRow) => placed(a)[0] - placed(b)[0] || placed(a)[1] - placed(b)[1];

/** The steps after `before`; null when an event belongs before its end. */
function goOn(before: Timeline, rows: readonly EventRow[], range: Range): { steps: Step[]; timeline: Timeline } | null {
  let timeline = before;
  const steps: Step[] = [];
  for (const row of [...rows].sort(inOrder)) {
    const facts = range.facts.get(row.workspace_id);
    if (facts === undefined) continue;
    const event = timelineEvent(row, facts);
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

function foldAll(rows: readonly EventRow[], range: Range): { steps: Step[]; timeline: Timeline } {
  return goOn(emptyTimeline, rows, range) ?? { steps: [], timeline: emptyTimeline };
}

/** A bot's event is kept, outside every session and credit. */
function strangerStep(event: Step["event"]): Step {
  const credit = { last: unattributed, lastNonDirect: unattributed, first: unattributed };
  return { event, credit, session: null, isTouch: false, isOrder: false, isNewCustomer: false, isRefund: false };
}
