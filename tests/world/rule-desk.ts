/** What tests of rules ask the record, and a shop with one rule. */
import { saveRule } from "#server/rules/actions.ts";
import type { World } from "./open-world.ts";
import { openRuleShop, type RuleShop, weakClicks } from "./rule-shop.ts";

export const admin = { authorization: "Bearer test-admin-token-0123456789" };

/** `world` is asked for when it is open. */
export function ruleDesk(world: () => World) {
  const rows = <T extends object>(text: string, values: unknown[] = []) =>
    world().platform.record.rows<T>(text, values);
  const handed = ({ shop }: RuleShop) =>
    rows<{ topic: string; body: Record<string, unknown> }>(
      "SELECT topic, body FROM outbox WHERE workspace_id = $1 ORDER BY id",
      [shop.id],
    );
  const alertsOf = ({ shop }: RuleShop) =>
    rows<{ id: number; kind: string; scope_key: string; state: string; muted: string | null }>(
      "SELECT id, kind, scope_key, state, muted FROM alert WHERE workspace_id = $1 ORDER BY id",
      [shop.id],
    );
  const verdictsOf = async (ruleId: number, scope: string) =>
    (
      await rows<{ verdict: string }>(
        "SELECT verdict FROM evaluation WHERE rule_id = $1 AND scope_key = $2 ORDER BY tick",
        [ruleId, scope],
      )
    ).map(({ verdict }) => verdict);
  const phaseOf = async (ruleId: number, scope: string) =>
    (
      await rows<{ phase: string }>(
        "SELECT state->>'phase' AS phase FROM rule_state WHERE rule_id = $1 AND scope_key = $2",
        [ruleId, scope],
      )
    )[0]?.phase ?? "inactive";

  async function withRule(slug: string, channels: readonly string[], definition: object = weakClicks) {
    const place = await openRuleShop(world(), slug, channels);
    const within = { ...admin, workspace: slug };
    const { rule } = await saveRule(within, { name: "Weak clicks", definition });
    return { ...place, within, ruleId: rule.id };
  }

  return { rows, handed, alertsOf, verdictsOf, phaseOf, withRule };
}
