/** How far the engine may go: the lowest of what the workspace and the rule allow. */
import { type RuleMode, ruleModes } from "#domain/rules/rule.ts";

export function lowestMode(...modes: readonly RuleMode[]): RuleMode {
  const lowest = Math.min(...modes.map((mode) => ruleModes.indexOf(mode)));
  return ruleModes[lowest] ?? "off";
}
