/** Gives the demo its rules, and evaluates the hours that are past, so that what is the matter is found on the first look. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import { ruleTemplates } from "#domain/rules/templates.ts";
import type { Platform } from "#platform/slot.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { readRulesOf, storeRule } from "#server/rules/keep-rules.ts";

const author = { id: null, name: "War Room" };
/** As far into each hour as the clock evaluates it. */
const intoHourMs = 12 * 60_000;

/** Once: a workspace that has rules keeps its own. */
export async function seedRules(platform: Platform, workspace: WorkspaceRef, pastHours = 30): Promise<void> {
  if ((await readRulesOf(workspace.id)).length > 0) return;
  for (const { names, definition, mode } of ruleTemplates)
    await storeRule(workspace.id, { name: `${names["zh-CN"]} ${names.en}`, definition, mode }, author);
  const newest = Math.floor(platform.now() / hourMs) * hourMs;
  for (let tickMs = newest - pastHours * hourMs; tickMs <= newest; tickMs += hourMs) {
    const then = Math.min(platform.now(), tickMs + intoHourMs);
    await evaluateTick({ ...platform, now: () => then }, workspace, tickMs);
  }
}
