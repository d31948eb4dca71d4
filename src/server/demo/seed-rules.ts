/** Gives the demo its rules, and evaluates the hours that are past, so that what is the matter is found on the first look. */
import "server-only";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { hourMs } from "#domain/base/local-time.ts";
import type { DemoOptions } from "#domain/demo/demo-world.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { ruleTemplates } from "#domain/rules/templates.ts";
import type { Platform } from "#platform/slot.ts";
import { evaluateTick } from "#server/rules/evaluate-tick.ts";
import { readRulesOf, storeRule } from "#server/rules/keep-rules.ts";

const author = { id: null, name: "War Room" };
/** As far into each hour as the clock evaluates it. */
const intoHourMs = 12 * 60_000;
/** The channel sinks for thirty hours; a day's window shows it after thirteen of them. */
const usualHours = 20;
/** What the templates' samples are meant for: the brand is small, and its demo may be smaller still. */
const templateEventsPerDay = 4_000;

/** Once: a workspace that has rules keeps its own. */
export async function seedRules(
  platform: Platform,
  workspace: WorkspaceRef,
  { events, days }: Pick<DemoOptions, "events" | "days">,
  pastHours = usualHours,
): Promise<void> {
  if ((await readRulesOf(workspace.id)).length > 0) return;
  const size = Math.min(1, events / days / templateEventsPerDay);
  for (const { names, definition, mode } of ruleTemplates) {
    // Nobody serves the brand's pages.
    if (definition.watch.kind === "page") continue;
    const name = `${names["zh-CN"]} ${names.en}`;
    await storeRule(workspace.id, { name, definition: scaled(definition, size), mode }, author);
  }
  const newest = Math.floor(platform.now() / hourMs) * hourMs;
  for (let tickMs = newest - pastHours * hourMs; tickMs <= newest; tickMs += hourMs) {
    const then = Math.min(platform.now(), tickMs + intoHourMs);
    await evaluateTick({ ...platform, now: () => then }, workspace, tickMs);
  }
}

function scaled(definition: RuleDefinition, size: number): RuleDefinition {
  const { sample } = definition;
  if (sample === null) return definition;
  return { ...definition, sample: { ...sample, least: Math.max(1, Math.round(sample.least * size)) } };
}
