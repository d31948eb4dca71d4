/** Files the task of an alert, once: one open per rule and object, and none again for an incident that already had its own. */
import "server-only";
import { z } from "zod";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { toMajor } from "#domain/base/money.ts";
import { findMetric } from "#domain/metrics/dictionary.ts";
import type { Handed } from "#domain/outbox/topic.ts";
import { RuleDefinition } from "#domain/rules/rule.ts";
import { checklistOf } from "#domain/tasks/checklist.ts";
import type { Evidence } from "#domain/tasks/evidence.ts";
import { type Route, routeOf } from "#domain/tasks/route.ts";
import { slaMs } from "#domain/tasks/sla-clock.ts";
import { objectKinds } from "#domain/tasks/task.ts";
import { filedTitle } from "#domain/tasks/task-title.ts";
import { platform } from "#platform/slot.ts";
import { type AlertRow, nameOfScope, noteTaskOnAlert, readAlert } from "./alerts.sql.ts";
import { gatherSurroundings, noSurroundings, type Surroundings } from "./gather-evidence.ts";
import { addNoteOf, house } from "./store-task.ts";
import { addTask, findOpenTask, findTaskOfAlert, lockTasks } from "./tasks.sql.ts";

const dayMs = 86_400_000;

/** The handler of `task.file`; told twice, it files once. */
export async function fileTask({ workspaceId, body: { alertId } }: Handed<"task.file">): Promise<void> {
  const { record } = platform();
  const [alert] = await record.rows<AlertRow>(readAlert, [workspaceId, alertId]);
  const workspace = await record.prisma.workspace.findUnique({ where: { id: workspaceId } });
  if (alert === undefined || workspace === null) return;
  const [known] = await record.rows(findTaskOfAlert, [alertId]);
  if (known !== undefined) return;
  const filing = await filingOf(workspace, alert);
  await record.transaction(async (sql) => {
    await sql.rows(lockTasks, [workspaceId]);
    const [filed] = await sql.rows(findTaskOfAlert, [alertId]);
    if (filed !== undefined) return;
    const now = platform().now();
    const noted = async (taskId: number, kind: "filed" | "fired_again") => {
      await addNoteOf(sql, taskId, kind, { alertId, ruleName: alert.rule_name, reason: filing.route.reason }, house);
      await sql.rows(noteTaskOnAlert, [alertId, now, JSON.stringify({ taskId }), house.name]);
    };
    if (alert.rule_id !== null) {
      const object = [alert.rule_id, filing.objectKind, alert.scope_key, null];
      const [open] = await sql.rows<{ id: number }>(findOpenTask, object);
      if (open !== undefined) return noted(open.id, "fired_again");
    }
    const [added] = await sql.rows<{ id: number }>(addTask, valuesOf(workspaceId, alert, filing, now));
    if (added !== undefined) await noted(added.id, "filed");
  });
}

interface Filing {
  readonly route: Route;
  readonly evidence: Evidence;
  readonly objectKind: string;
  readonly around: Surroundings;
}

function valuesOf(workspaceId: number, alert: AlertRow, filing: Filing, now: number): unknown[] {
  const { route, evidence, objectKind, around } = filing;
  const { kind, team, priority } = route;
  const what = [workspaceId, evidence.title, "", kind, team, priority, null, objectKind, alert.scope_key];
  const from = [around.pagePath, around.creativeKey, alert.id, alert.rule_id, JSON.stringify(evidence)];
  return [...what, ...from, JSON.stringify(checklistOf(kind)), now + slaMs, null, now];
}

const figure = z.number().nullable().catch(null);
const Figures = z.object({
  value: figure,
  reference: figure,
  limit: figure,
  sample: figure,
  fromMs: figure,
  toMs: figure,
});

async function filingOf(workspace: WorkspaceRef, alert: AlertRow): Promise<Filing> {
  const { record } = platform();
  const { metric, rule_name: ruleName, scope_kind: scopeKind } = alert;
  const figures = Figures.parse(alert.figures);
  const toMs = figures.toMs ?? Number(alert.fired_ms);
  const window = { fromMs: figures.fromMs ?? toMs - dayMs, toMs };
  const around = await surroundingsOf(workspace, alert, window);
  const [named] = await record.rows<{ name: string | null }>(nameOfScope, [workspace.id, scopeKind, alert.scope_key]);
  const against = againstOf(alert.definition);
  const index = (compared: Evidence["ctr"]) =>
    compared?.value == null || !compared.usual ? null : compared.value / compared.usual;
  const own = (id: string) =>
    metric === id && against === "usual" ? { value: figures.value ?? 0, usual: figures.reference } : null;
  const [ctr, conversion] = [own("ctr") ?? around.ctr, own("conversion_rate") ?? around.conversion];
  const route = routeOf({
    ...{ alertKind: alert.kind, metric, scopeKind, match: around.match?.share ?? null },
    ...{ ctrIndex: index(ctr), conversionIndex: index(conversion) },
  });
  const money = metric !== null && findMetric(metric)?.unit === "money";
  const shown = (amount: number | null) => (amount !== null && money ? toMajor(amount, workspace.currency) : amount);
  const about = {
    ...{ objectName: named?.name ?? alert.scope_key, ruleName, metric, against, reason: route.reason },
    ...{ value: shown(figures.value), reference: shown(figures.reference) },
  };
  const evidence: Evidence = {
    ...about,
    title: filedTitle(about, "en"),
    ruleVersion: alert.rule_version,
    severity: alert.severity,
    limit: shown(figures.limit),
    sample: figures.sample,
    ...window,
    ...{ ctr, conversion, match: around.match },
  };
  return { route, evidence, around, objectKind: objectKinds.find((known) => known === scopeKind) ?? "none" };
}

/** A task without what stood beside the alert is better than none. */
async function surroundingsOf(...[workspace, alert, window]: Parameters<typeof gatherSurroundings>) {
  try {
    return await gatherSurroundings(workspace, alert, window);
  } catch (thrown) {
    platform().log.warn({ alert: alert.id, err: thrown }, "filing a task without what stands beside its alert");
    const pagePath = alert.scope_kind === "landing_page" ? alert.scope_key : null;
    return { ...noSurroundings, pagePath };
  }
}

/** What a rule's reference is. */
function againstOf(definition: unknown): Evidence["against"] {
  const condition = RuleDefinition.safeParse(definition).data?.condition;
  if (condition === undefined) return "none";
  const { kind } = condition;
  const names = { benchmark: "usual", threshold: "limit", change: "before", plan: "plan", probably: "target" } as const;
  return kind === "expression" || kind === "present" ? "none" : names[kind];
}
