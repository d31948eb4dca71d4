/** The plan behind the board's `plan` and `pace`: the budgets of the months that a question touches. */
import "server-only";
import { type Plans, planner } from "#domain/budgets/plan.ts";
import { measuresOf } from "#domain/metrics/metric.ts";
import type { Platform } from "#platform/slot.ts";
import { readBudgets } from "./board.sql.ts";
import type { Asked, Planned } from "./board-values.ts";

/** The question with the plan of a key within a span; asked of the record only when a metric needs it. */
export async function planOf({ record, now }: Platform, asked: Asked): Promise<Planned> {
  const { question, workspace, metrics, span } = asked;
  const { by, filter } = question;
  const planned = measuresOf(metrics).includes("plan");
  const byPlanned = by === "none" || by === "channel" || by === "campaign";
  if (!planned || !byPlanned) return { ...asked, planned, plan: () => null };
  const month = (at: number) => new Date(at).toISOString().slice(0, 7);
  const rows = await record.rows<Parameters<typeof planner>[0][number]>(readBudgets, [
    workspace.id,
    month(span.fromMs - (question.benchmark ? 10 * (span.toMs - span.fromMs) + 260 * 86_400_000 : 86_400_000)),
    month(span.toMs + 86_400_000),
  ]);
  const wanted = (name: "channel" | "campaign", key: string) => filter[name]?.includes(key) ?? true;
  const other = Object.keys(filter).some((name) => name !== "channel" && name !== "campaign");
  const kept = rows.filter(
    (row) =>
      wanted("channel", row.channelKey) && (filter.campaign === undefined || wanted("campaign", row.campaignKey)),
  );
  const plans = planner(other ? [] : kept, workspace.timezone, now());
  const ofKey = (all: Plans, key: string) =>
    key === "" ? all.total : ((by === "campaign" ? all.byCampaign : all.byChannel).get(key) ?? null);
  return { ...asked, planned, plan: (fromMs, toMs, key) => ofKey(plans(fromMs, toMs), key) };
}
