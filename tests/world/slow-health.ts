/** The slow obvious reference of a week's collaboration health: every component out of the record, by plain loops. */
import type { Sql } from "#platform/record/record.ts";
import { midnightOf } from "./slow-clock.ts";
import type { Line, SlowWorkspace } from "./slow-people.ts";

const hour = 3_600_000;
const day = 24 * hour;

export interface SlowWeek {
  /** Monday, YYYY-MM-DD. */
  readonly monday: string;
  readonly asOf: number;
}

export interface SlowHealth {
  readonly values: Readonly<Record<string, number | null>>;
  readonly connectivity: Readonly<Record<string, readonly [number, number]>>;
}

const ratio = (over: number, under: number) => (under === 0 ? null : over / under);

/** `lines` are those up to the week's last event. */
export async function slowHealth(
  sql: Sql,
  workspace: SlowWorkspace,
  lines: readonly Line[],
  week: SlowWeek,
): Promise<SlowHealth> {
  const start = (weeks: number) =>
    midnightOf(
      new Date(Date.parse(`${week.monday}T00:00:00Z`) + weeks * 7 * day).toISOString().slice(0, 10),
      workspace.timezone,
    );
  const [from, to] = [start(0), start(1)];
  const connectivity = await slowConnectivity(sql, workspace.id, lines, from, to);
  const known = Object.values(connectivity).flatMap(([over, under]) => ratio(over, under) ?? []);
  const first = await firstOf(sql, workspace.id);
  return {
    connectivity,
    values: {
      connectivity: known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length,
      accuracy: first > start(-4) ? null : slowAccuracy(lines, start(-4), from, to),
      response: await slowResponse(sql, workspace.id, from, to, week.asOf),
      board: await slowBoardShare(sql, workspace.id, week.monday, from),
      feedback: await slowFeedback(sql, workspace.id, from, to, week.asOf),
    },
  };
}

async function firstOf(sql: Sql, workspaceId: number): Promise<number> {
  const [row] = await sql.rows<{ at: number }>(
    `SELECT (extract(epoch FROM least((SELECT min(occurred_at) FROM user_event WHERE workspace_id = $1),
      (SELECT min(at) FROM spend WHERE workspace_id = $1))) * 1000)::float8 AS at`,
    [workspaceId],
  );
  return row?.at ?? Number.POSITIVE_INFINITY;
}

async function slowConnectivity(sql: Sql, workspaceId: number, lines: readonly Line[], from: number, to: number) {
  const within = (at: number) => at >= from && at < to;
  const spend = await sql.rows<{ at: number; campaign: string }>(
    `SELECT (extract(epoch FROM at) * 1000)::float8 AS at, campaign_key AS campaign FROM spend WHERE workspace_id = $1`,
    [workspaceId],
  );
  const users = await sql.rows<{ person: string }>(
    "SELECT DISTINCT person::text AS person FROM identity WHERE workspace_id = $1 AND kind = 'user'",
    [workspaceId],
  );
  const knownPeople = new Set(users.map(({ person }) => person));
  const tagged = new Map<string, boolean>();
  let [visits, knownVisits, orders, knownOrders] = [0, 0, 0, 0];
  for (const line of lines) {
    if (!within(line.at)) continue;
    if (line.touch !== null && line.touch.campaign !== "(none)") {
      const landed = tagged.get(line.touch.campaign) === true || line.touch.landing_page !== "(none)";
      tagged.set(line.touch.campaign, landed);
    }
    if (line.session?.place === 1) {
      visits++;
      const { channel } = line.credit.last_non_direct;
      if (channel !== "direct" && channel !== "(unattributed)") knownVisits++;
    }
    if (line.isOrder) {
      orders++;
      if (knownPeople.has(line.person)) knownOrders++;
    }
  }
  const rows = spend.filter(({ at }) => within(at));
  const joined = rows.filter(({ campaign }) => tagged.has(campaign));
  for (const { campaign } of rows) if (campaign !== "" && !tagged.has(campaign)) tagged.set(campaign, false);
  const landed = [...tagged.values()].filter((yes) => yes).length;
  return {
    spend: [joined.length, rows.length] as const,
    visits: [knownVisits, visits] as const,
    orders: [knownOrders, orders] as const,
    campaigns: [landed, tagged.size] as const,
  };
}

function slowAccuracy(lines: readonly Line[], begin: number, from: number, to: number): number | null {
  const channels = new Map<string, { visits: number; orders: number; usualVisits: number; usualOrders: number }>();
  for (const line of lines) {
    if (line.at < begin || line.at >= to) continue;
    const add = (channel: string, what: "visits" | "orders") => {
      const sums = channels.get(channel) ?? { visits: 0, orders: 0, usualVisits: 0, usualOrders: 0 };
      channels.set(channel, sums);
      if (line.at >= from) sums[what]++;
      else sums[what === "visits" ? "usualVisits" : "usualOrders"]++;
    };
    if (line.session?.place === 1) add(line.session.touch.channel, "visits");
    if (line.isOrder) add(line.credit.last.channel, "orders");
  }
  let [off, came] = [0, 0];
  for (const name of [...channels.keys()].sort()) {
    const { visits, orders, usualVisits, usualOrders } = channels.get(name) ?? {
      ...{ visits: 0, orders: 0, usualVisits: 0, usualOrders: 0 },
    };
    off += Math.abs((usualVisits === 0 ? 0 : (visits * usualOrders) / usualVisits) - orders);
    came += orders;
  }
  return came < 30 ? null : Math.max(0, 1 - off / came);
}

interface TaskRow {
  readonly id: number;
  readonly kind: string;
  readonly team: string;
  readonly creator: string | null;
  readonly asked: number;
}
interface NoteRow {
  readonly task: number;
  readonly at: number;
  readonly kind: string;
  readonly role: string | null;
  readonly body: { readonly changes?: readonly { field: string; before: string; after: string }[] };
}

async function tasksOf(sql: Sql, workspaceId: number) {
  const tasks = await sql.rows<TaskRow>(
    `SELECT t.id, t.kind, t.team, m.role AS creator, (extract(epoch FROM t.created_at) * 1000)::float8 AS asked
    FROM task t LEFT JOIN membership m ON m.workspace_id = t.workspace_id AND m.user_id = t.created_by
    WHERE t.workspace_id = $1 ORDER BY t.id`,
    [workspaceId],
  );
  const notes = await sql.rows<NoteRow>(
    `SELECT n.task_id AS task, (extract(epoch FROM n.at) * 1000)::float8 AS at, n.kind, n.body, m.role
    FROM task_note n JOIN task t ON t.id = n.task_id
    LEFT JOIN membership m ON m.workspace_id = t.workspace_id AND m.user_id = n.author_id
    WHERE t.workspace_id = $1 ORDER BY n.id`,
    [workspaceId],
  );
  return tasks.map((task) => {
    const own = notes.filter((note) => note.task === task.id);
    const changes = own.flatMap(({ at, body }) => (body.changes ?? []).map((change) => ({ at, ...change })));
    const first = (field: "kind" | "team") => changes.find((change) => change.field === field)?.before ?? task[field];
    const moves = changes.filter(({ field }) => field === "status");
    return { ...task, notes: own, moves, kind: first("kind"), team: first("team") };
  });
}

async function slowResponse(sql: Sql, workspaceId: number, from: number, to: number, asOf: number) {
  let [inTime, all] = [0, 0];
  for (const { kind, asked, moves } of await tasksOf(sql, workspaceId)) {
    if (kind === "other") continue;
    let [answered, status] = [null as number | null, "todo"];
    for (const { at, after } of moves) {
      if (at > Math.min(asked + 48 * hour, asOf)) break;
      status = after;
      if (after === "todo" || after === "doing") answered = null;
      else if (after !== "dropped") answered ??= at;
    }
    if (status === "dropped") continue;
    const counts = answered ?? asked + 48 * hour;
    if (counts < from || counts >= to || counts > asOf) continue;
    all++;
    if (answered !== null) inTime++;
  }
  return ratio(inTime, all);
}

async function slowBoardShare(sql: Sql, workspaceId: number, monday: string, from: number) {
  const days = Array.from({ length: 7 }, (_, i) =>
    new Date(Date.parse(`${monday}T00:00:00Z`) + i * day).toISOString().slice(0, 10),
  );
  const people = await sql.rows<{ id: number; role: string; joined: number }>(
    `SELECT user_id AS id, role, (extract(epoch FROM created_at) * 1000)::float8 AS joined
    FROM membership WHERE workspace_id = $1`,
    [workspaceId],
  );
  const visits = await sql.rows<{ id: number; day: string }>(
    "SELECT user_id AS id, day::text AS day FROM board_visit WHERE workspace_id = $1",
    [workspaceId],
  );
  let [often, all] = [0, 0];
  for (const { id, role, joined } of people) {
    if (!["promotion", "operations", "manager", "executive"].includes(role)) continue;
    const own = visits.filter((visit) => visit.id === id && days.includes(visit.day)).length;
    if (joined >= from && own === 0) continue;
    all++;
    if (own >= 4) often++;
  }
  return ratio(often, all);
}

async function slowFeedback(sql: Sql, workspaceId: number, from: number, to: number, asOf: number) {
  let [answered, all] = [0, 0];
  for (const { team, creator, asked, notes } of await tasksOf(sql, workspaceId)) {
    if (creator === team || asked < from || asked >= to || asked > asOf) continue;
    const until = Math.min(asked + 48 * hour, asOf);
    const isAnswer = ({ kind, role, at }: NoteRow) =>
      (kind === "commented" || kind === "changed") && role === team && at >= asked && at <= until;
    if (notes.some(isAnswer)) answered++;
    else if (asOf < asked + 48 * hour) continue;
    all++;
  }
  return ratio(answered, all);
}
