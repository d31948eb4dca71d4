/** Whether somebody would approve what is their own: what they asked for, or what a rule of theirs asks for. */
import "server-only";
import type { Sql } from "#platform/record/record.ts";
import type { Identity } from "#server/access/caller.ts";
import type { ActionRow } from "./ad-action.sql.ts";
import { type RuleAuthors, selectRuleAuthors } from "./guard-facts.sql.ts";

export async function isOwn(
  sql: Sql,
  action: Pick<ActionRow, "requested_kind" | "requested_id" | "rule_id">,
  { kind, id }: Pick<Identity, "kind" | "id">,
): Promise<boolean> {
  if (action.requested_kind === kind && action.requested_id === id) return true;
  if (action.rule_id === null || kind !== "user") return false;
  const authors = await sql.rows<RuleAuthors>(selectRuleAuthors, [action.rule_id]);
  return authors.some(({ author }) => author === id);
}
