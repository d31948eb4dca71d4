/** The slow obvious reference, second half: the board's answer, by walking over every event and every row of spend. */
import type { BoardQuestion } from "#domain/metrics/board-question.ts";
import type { Sql } from "#platform/record/record.ts";
import { dayOf, hourOf, midnightOf, mondayOf, monthOf } from "./slow-clock.ts";
import { formulas, money, noSums, type Sums } from "./slow-metrics.ts";
import { type Keys, type Line, type SlowWorkspace, slowLines } from "./slow-people.ts";

interface SpendRow {
  readonly at: number;
  readonly daily: boolean;
  readonly channel: string;
  readonly campaign: string;
  readonly cost: number | null;
  readonly impressions: number | null;
  readonly clicks: number | null;
}

interface BudgetRow {
  readonly period: string;
  readonly channel: string;
  readonly campaign: string;
  readonly minor: number;
}

export interface SlowFacts {
  readonly workspace: SlowWorkspace & { readonly margin: number };
  readonly lines: readonly Line[];
  readonly spend: readonly SpendRow[];
  readonly budgets: readonly BudgetRow[];
  readonly now: number;
}

/** Everything that the reference needs, out of the record. */
export async function readSlowFacts(sql: Sql, workspace: SlowFacts["workspace"], now: number): Promise<SlowFacts> {
  const spend = await sql.rows<SpendRow>(
    `SELECT (extract(epoch FROM at) * 1000)::float8 AS at, grain = 'day' AS daily, channel_key AS channel,
      CASE campaign_key WHEN '' THEN '(none)' ELSE campaign_key END AS campaign, converted_minor::float8 AS cost,
      impressions::float8 AS impressions, clicks::float8 AS clicks FROM spend WHERE workspace_id = $1`,
    [workspace.id],
  );
  const budgets = await sql.rows<BudgetRow>(
    `SELECT period, channel_key AS channel, campaign_key AS campaign, amount_minor::float8 AS minor
    FROM budget WHERE workspace_id = $1`,
    [workspace.id],
  );
  return { workspace, lines: await slowLines(sql, workspace), spend, budgets, now };
}

/** Values in minor units by metric; `rows` by `label|key`, where an hour's label is its first instant. */
export interface SlowAnswer {
  readonly rows: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
  readonly totals: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
  readonly total: Readonly<Record<string, number | null>>;
}

type Asked = Pick<BoardQuestion, "grain" | "by" | "filter" | "clock" | "model" | "metrics">;

/** Asks about [fromMs, toMs), whole hours of the workspace's clock. */
export function slowBoard(facts: SlowFacts, asked: Asked, fromMs: number, toMs: number): SlowAnswer {
  const { timezone, margin } = facts.workspace;
  const rows = new Map<string, Sums>();
  const totals = new Map<string, Sums>();
  const total = noSums();
  /** The groups of an instant and a place; daily figures belong to no hour. */
  const groups = (at: number, keys: Partial<Keys>): { row: Sums; wider: Sums[] } => {
    const key = asked.by === "none" ? "" : (keys[asked.by] ?? "");
    return { row: group(rows, `${labelOf(at, asked.grain, timezone)}|${key}`), wider: [group(totals, key), total] };
  };
  const inside = (at: number, keys: Partial<Keys>) => at >= fromMs && at < toMs && passes(asked.filter, keys);
  for (const line of facts.lines) {
    const keys = line.credit[asked.model];
    const at = asked.clock === "touch" && (line.isOrder || line.isRefund) ? keys.at : line.at;
    if (inside(at, keys)) {
      const { row, wider } = groups(at, keys);
      for (const sums of [row, ...wider]) addEvent(sums, line);
    }
    if (line.session !== null && inside(line.session.at, line.session.touch)) {
      const { row, wider } = groups(line.session.at, line.session.touch);
      for (const sums of [row, ...wider]) sums[line.session.place === 1 ? "sessions" : "engaged"]++;
    }
  }
  const dimensions = [asked.by, ...Object.keys(asked.filter)];
  if (dimensions.every((name) => ["none", "channel", "campaign"].includes(name))) {
    for (const row of facts.spend) {
      if (!inside(row.at, row)) continue;
      const { row: sums, wider } = groups(row.at, row);
      for (const each of row.daily && asked.grain === "hour" ? wider : [sums, ...wider]) addSpend(each, row);
    }
  }
  const valuesOf = (sums: Sums, from: number, to: number, key: string | null) => {
    sums.plan = planOf(facts, asked, Math.max(from, fromMs), Math.min(to, toMs), key);
    return Object.fromEntries(
      asked.metrics.map((id) => {
        const value = formulas[id]?.(sums, margin) ?? null;
        return [id, value !== null && money.has(id) ? Math.round(value) : value];
      }),
    );
  };
  return {
    rows: new Map(
      [...rows].map(([name, sums]) => {
        const cut = name.indexOf("|");
        const [from, to] = spanOf(name.slice(0, cut), asked.grain, timezone, fromMs, toMs);
        return [name, valuesOf(sums, from, to, name.slice(cut + 1))];
      }),
    ),
    totals: new Map([...totals].map(([key, sums]) => [key, valuesOf(sums, fromMs, toMs, key)])),
    total: valuesOf(total, fromMs, toMs, null),
  };
}

function group(all: Map<string, Sums>, name: string): Sums {
  const known = all.get(name) ?? noSums();
  all.set(name, known);
  return known;
}

function passes(filter: BoardQuestion["filter"], keys: Partial<Keys>): boolean {
  for (const [name, wanted] of Object.entries(filter)) {
    if (!wanted.includes(keys[name as keyof Keys] ?? "")) return false;
  }
  return true;
}

export function labelOf(at: number, grain: BoardQuestion["grain"], zone: string): string {
  if (grain === "total") return "";
  if (grain === "hour") return String(hourOf(at, zone));
  return { day: dayOf, week: mondayOf, month: monthOf }[grain](at, zone);
}

/** First and last instant of a bucket. */
function spanOf(label: string, grain: BoardQuestion["grain"], zone: string, fromMs: number, toMs: number) {
  if (grain === "total") return [fromMs, toMs] as const;
  if (grain === "hour") return [Number(label), Number(label) + 3_600_000] as const;
  const next = new Date(`${label}T00:00:00Z`);
  if (grain === "month") next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + (grain === "week" ? 7 : 1));
  return [midnightOf(label, zone), midnightOf(next.toISOString().slice(0, 10), zone)] as const;
}

function addEvent(sums: Sums, line: Line): void {
  if (line.name === "Page Viewed" || line.name === "Screen Viewed") {
    sums.pages++;
    sums.visitors.add(line.person);
  }
  if (line.name === "Signed Up") sums.signUps++;
  if (line.name === "Product Viewed") sums.productViews++;
  if (line.name === "Product Added") sums.addToCarts++;
  if (line.name === "Checkout Started") sums.checkouts++;
  if (line.name === "Content Interacted") sums.interactions++;
  if (line.name === "Lead Handed Over") sums.leads++;
  if (line.name === "Complaint Filed") sums.complaints++;
  if (line.isOrder) {
    sums.orders++;
    sums.gross += line.money;
  }
  if (line.isNewCustomer) sums.newCustomers++;
  if (line.isRefund) sums.refunds += line.money;
}

function addSpend(sums: Sums, row: SpendRow): void {
  if (row.cost !== null) sums.spend = (sums.spend ?? 0) + row.cost;
  if (row.impressions !== null) sums.impressions = (sums.impressions ?? 0) + row.impressions;
  if (row.clicks !== null) sums.clicks = (sums.clicks ?? 0) + row.clicks;
}

/** Monthly budgets spread evenly over the month's hours up to now; a channel's own budget beats its campaigns'. */
function planOf(facts: SlowFacts, asked: Asked, from: number, to: number, key: string | null): number | null {
  const { timezone } = facts.workspace;
  const filters = Object.keys(asked.filter);
  if (![asked.by, ...filters].every((name) => ["none", "channel", "campaign"].includes(name))) return null;
  const until = Math.min(to, facts.now);
  let plan: number | null = null;
  const kept = facts.budgets.filter(
    (row) =>
      (asked.filter.channel?.includes(row.channel) ?? true) && (asked.filter.campaign?.includes(row.campaign) ?? true),
  );
  for (const row of kept) {
    const own = kept.some((one) => one.period === row.period && one.channel === row.channel && one.campaign === "");
    const beaten = row.campaign !== "" && own;
    if (asked.by === "campaign" && key !== null ? row.campaign === "" || row.campaign !== key : beaten) continue;
    if (asked.by === "channel" && key !== null && row.channel !== key) continue;
    const [first, last] = spanOf(`${row.period}-01`, "month", timezone, from, to);
    if (until <= first || from >= last || until <= from) continue;
    const runningTo = (at: number) =>
      Math.round(row.minor * ((Math.min(Math.max(at, first), last) - first) / (last - first)));
    plan = (plan ?? 0) + runningTo(until) - runningTo(from);
  }
  return plan;
}
