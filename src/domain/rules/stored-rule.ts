/** A rule as the doors answer it. */
import type { RuleDefinition, RuleMode } from "./rule.ts";

export interface StoredRule {
  readonly id: number;
  readonly name: string;
  readonly version: number;
  /** null where an earlier War Room defined it differently: it is not evaluated. */
  readonly definition: RuleDefinition | null;
  readonly mode: RuleMode;
  /** ISO instants. Since when this version has been at least in observe; null while it is off. */
  readonly observedFrom: string | null;
  /** The last back-test of this version. */
  readonly testedAt: string | null;
  readonly testedDays: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Of this version; null for a token's. */
  readonly authorId: number | null;
  readonly author: string;
  /** Who let it act. */
  readonly approvedBy: string | null;
  /** Alerts that are open. */
  readonly firing: number;
}

/** A rule must have been watched for so long, and tested over so many days, before it may act. */
export const observeDays = 7;
export const testDays = 60;
