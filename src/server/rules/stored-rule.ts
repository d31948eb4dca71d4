/** Rules as they are kept, read into what the domain knows. */
import "server-only";
import { RuleDefinition, type RuleMode, ruleModes, type Severity, severities } from "#domain/rules/rule.ts";
import type { StoredRule } from "#domain/rules/stored-rule.ts";
import type { RuleRow } from "./rules.sql.ts";

const iso = (ms: number) => new Date(ms).toISOString();
const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));

/** A definition that this War Room does not understand any more is null: such a rule is shown, and not evaluated. */
export function ruleOf(row: RuleRow): StoredRule {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    definition: RuleDefinition.safeParse(row.definition).data ?? null,
    mode: modeOf(row.mode),
    observedFrom: isoOrNull(row.observed),
    testedAt: isoOrNull(row.tested),
    testedDays: row.tested_days,
    createdAt: iso(row.created),
    updatedAt: iso(row.updated),
    authorId: row.author_id,
    author: row.author ?? "",
    approvedBy: row.approver,
    firing: row.firing,
  };
}

export const modeOf = (mode: string): RuleMode => ruleModes.find((known) => known === mode) ?? "off";
export const severityOf = (name: string): Severity => severities.find((known) => known === name) ?? "info";
