/** Keeps rules: each change is one transaction and, where it changes what is watched, a new version. */
import "server-only";
import { Refusal } from "#domain/base/refusal.ts";
import { afterEdit, type RuleState } from "#domain/rules/alert-state.ts";
import { mostRules, type RuleDefinition, type RuleMode } from "#domain/rules/rule.ts";
import type { RuleSaving } from "#domain/rules/rule-inputs.ts";
import { observeDays, type StoredRule, testDays } from "#domain/rules/stored-rule.ts";
import type { Sql } from "#platform/record/record.ts";
import { platform } from "#platform/slot.ts";
import { type AlertRow, readOpenAlerts } from "./alerts.sql.ts";
import {
  addRule,
  addVersion,
  changeRule,
  countRules,
  dropStates,
  forgetStates,
  lockRules,
  markRemoved,
  type RuleRow,
  readRule,
  readRules,
  readStates,
  renameRule,
  type ScopeStateRow,
  saveStates,
  setMode,
} from "./rules.sql.ts";
import { ruleOf } from "./stored-rule.ts";
import { closeAlert, deskOf } from "./write-alert.ts";

export interface Author {
  /** null for a token. */
  readonly id: number | null;
  readonly name: string;
}

export async function readRulesOf(workspaceId: number): Promise<StoredRule[]> {
  return (await platform().record.rows<RuleRow>(readRules, [workspaceId])).map(ruleOf);
}

export const readRuleOf = (workspaceId: number, ruleId: number): Promise<StoredRule> =>
  ruleIn(platform().record, workspaceId, ruleId);

async function ruleIn(sql: Sql, workspaceId: number, ruleId: number, removed = false): Promise<StoredRule> {
  const [row] = await sql.rows<RuleRow>(readRule, [workspaceId, ruleId, removed]);
  if (row === undefined) throw new Refusal("unknown", "There is no such rule.");
  return ruleOf(row);
}

export interface Kept {
  readonly rule: StoredRule;
  /** null for a new one. */
  readonly before: StoredRule | null;
}

/** Refuses (conflict) a name that is taken or a version that is not the newest, (limit) one too many. */
export function storeRule(workspaceId: number, input: RuleSaving, author: Author): Promise<Kept> {
  if (input.mode === "act") throw new Refusal("forbidden", "A rule is let act by an approver, after it is saved.");
  return changing(workspaceId, async (sql) => {
    const before = input.ruleId === undefined ? null : await ruleIn(sql, workspaceId, input.ruleId);
    const name = input.name ?? before?.name ?? "";
    const definition = input.definition ?? before?.definition ?? null;
    if (definition === null) throw new Refusal("conflict", "This rule must be defined anew: give a definition.");
    if (before !== null && input.version !== undefined && input.version !== before.version)
      throw new Refusal("conflict", "The rule was changed meanwhile: load it again.");
    await refuseNameAndNumber(sql, workspaceId, name, before?.id ?? null);
    if (before === null) return { rule: await added(sql, workspaceId, name, definition, input.mode, author), before };
    await changed(sql, workspaceId, before, { name, definition, mode: input.mode }, author);
    return { rule: await ruleIn(sql, workspaceId, before.id), before };
  });
}

async function added(
  sql: Sql,
  workspaceId: number,
  name: string,
  definition: RuleDefinition,
  mode: RuleMode | undefined,
  author: Author,
): Promise<StoredRule> {
  const now = platform().now();
  const text = JSON.stringify(definition);
  const [row] = await sql.rows<{ id: number }>(addRule, [workspaceId, name, text, mode ?? "observe", author.id, now]);
  const id = row?.id ?? 0;
  await sql.rows(addVersion, [id, 1, name, text, author.id, author.name, now]);
  return ruleIn(sql, workspaceId, id);
}

interface Change {
  readonly name: string;
  readonly definition: RuleDefinition;
  readonly mode: RuleMode | undefined;
}

/** What acted was approved as it was: another version must be approved again. */
async function changed(
  sql: Sql,
  workspaceId: number,
  before: StoredRule,
  { name, definition, mode }: Change,
  author: Author,
) {
  const now = platform().now();
  const text = JSON.stringify(definition);
  if (text === JSON.stringify(before.definition)) {
    if (name !== before.name) await sql.rows(renameRule, [before.id, name, now]);
    if (mode !== undefined && mode !== before.mode) await turned(sql, workspaceId, before, mode, null);
    return;
  }
  const version = before.version + 1;
  const next = mode ?? (before.mode === "act" ? "propose" : before.mode);
  await sql.rows(changeRule, [before.id, version, name, text, next, now]);
  await sql.rows(addVersion, [before.id, version, name, text, author.id, author.name, now]);
  await beginAgain(sql, before.id);
  if (next === "off") await closeAll(sql, workspaceId, before.id, { reason: "off" });
}

/** The room's own writing: rows of rule_state hold nothing else. */
async function beginAgain(sql: Sql, ruleId: number): Promise<void> {
  const rows = await sql.rows<ScopeStateRow>(readStates, [[ruleId]]);
  const next = rows.map(({ scope_key: scope, state, last: tick }) => {
    return { rule: ruleId, scope, tick, state: afterEdit(state as RuleState) };
  });
  const kept = next.filter(({ state }) => state !== null);
  const dropped = next.filter(({ state }) => state === null);
  if (kept.length > 0) await sql.rows(saveStates, [JSON.stringify(kept)]);
  if (dropped.length > 0) await sql.rows(dropStates, [JSON.stringify(dropped)]);
}

export interface Turned {
  readonly rule: StoredRule;
  readonly before: RuleMode;
}

/** Refuses (forbidden) to let a rule act that its own author would arm, (conflict) one that was not watched and tested. */
export function turnRule(workspaceId: number, ruleId: number, mode: RuleMode, approver: Author): Promise<Turned> {
  return changing(workspaceId, async (sql) => {
    const rule = await ruleIn(sql, workspaceId, ruleId);
    if (mode === rule.mode) return { rule, before: rule.mode };
    if (mode === "act") refuseToArm(rule, approver);
    await turned(sql, workspaceId, rule, mode, mode === "act" ? approver.id : null);
    return { rule: await ruleIn(sql, workspaceId, ruleId), before: rule.mode };
  });
}

async function turned(sql: Sql, workspaceId: number, rule: StoredRule, mode: RuleMode, approvedBy: number | null) {
  await sql.rows(setMode, [rule.id, mode, approvedBy, platform().now()]);
  if (mode !== "off") return;
  await sql.rows(forgetStates, [rule.id]);
  await closeAll(sql, workspaceId, rule.id, { reason: "off" });
}

function refuseToArm(rule: StoredRule, { id }: Author): void {
  if (id === null) throw new Refusal("forbidden", "A person must let a rule act, not a token.");
  if (id === rule.authorId)
    throw new Refusal("forbidden", "Whoever wrote a rule cannot let it act: ask another approver.");
  const { now } = platform();
  const since = rule.observedFrom === null ? now() : Date.parse(rule.observedFrom);
  if (now() - since < observeDays * 86_400_000)
    throw new Refusal("conflict", `A rule may act after it was watched for ${observeDays} days as it stands.`);
  if ((rule.testedDays ?? 0) < testDays)
    throw new Refusal("conflict", `Back-test the rule over at least ${testDays} days first.`);
}

/** Its pauses stay as they are: whoever wants a channel to run again resumes it. */
export function removeRuleOf(workspaceId: number, ruleId: number): Promise<StoredRule> {
  return changing(workspaceId, async (sql) => {
    const rule = await ruleIn(sql, workspaceId, ruleId);
    await sql.rows(markRemoved, [workspaceId, ruleId, platform().now()]);
    await sql.rows(forgetStates, [ruleId]);
    await closeAll(sql, workspaceId, ruleId, { reason: "removed" });
    return rule;
  });
}

/** Takes a removal back: it begins anew, and what acted proposes. */
export function restoreRuleOf(workspaceId: number, ruleId: number): Promise<StoredRule> {
  return changing(workspaceId, async (sql) => {
    const rule = await ruleIn(sql, workspaceId, ruleId, true);
    await refuseNameAndNumber(sql, workspaceId, rule.name, ruleId);
    await sql.rows(markRemoved, [workspaceId, ruleId, null]);
    if (rule.mode === "act") await sql.rows(setMode, [ruleId, "propose", null, platform().now()]);
    return ruleIn(sql, workspaceId, ruleId);
  });
}

async function closeAll(sql: Sql, workspaceId: number, ruleId: number, body: object): Promise<void> {
  const open = await sql.rows<AlertRow>(readOpenAlerts, [workspaceId]);
  const desk = deskOf(sql, workspaceId, platform());
  for (const alert of open.filter(({ rule_id }) => rule_id === ruleId)) await closeAlert(desk, alert, "resolved", body);
}

function changing<Answer>(workspaceId: number, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  return platform().record.transaction(async (sql) => {
    await sql.rows(lockRules, [workspaceId]);
    return run(sql);
  });
}

async function refuseNameAndNumber(sql: Sql, workspaceId: number, name: string, own: number | null): Promise<void> {
  const [found] = await sql.rows<{ rules: number; taken: boolean }>(countRules, [workspaceId, name, own]);
  if (found?.taken === true) throw new Refusal("conflict", `There is already a rule “${name}”.`);
  if (own === null && (found?.rules ?? 0) >= mostRules)
    throw new Refusal("limit", `The workspace keeps ${mostRules} rules already: remove one first.`);
}
