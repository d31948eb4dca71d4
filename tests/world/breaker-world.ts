/** A workspace with channels that were paid for, a rule that may pause them, and a simulated platform to do it on. */
import { RuleDefinition, type RuleMode } from "#domain/rules/rule.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import { nothingAllowed, outboundAllow } from "#platform/http-out/outbound-allow.ts";
import { providePlatform } from "#platform/slot.ts";
import type { Caller } from "#server/access/caller.ts";
import { onAlertFired } from "#server/breaker/on-alert-fired.ts";
import { storePolicy } from "#server/breaker/policy.ts";
import { runAction } from "#server/breaker/run-action.ts";
import { storeChannels } from "#server/catalogue/save-catalogue.ts";
import { enqueue } from "#server/outbox/enqueue.ts";
import { handOver } from "#server/outbox/hand-over.ts";
import { storeSpend } from "#server/spend/record-spend.ts";
import { type AdSimulator, openAdSimulator, simulatorSecret } from "./ad-simulator.ts";
import { addWorkspace, type TestWorkspace, type World } from "./open-world.ts";

export const breakerChannels = ["douyin", "baidu", "weibo", "zhihu", "tencent"] as const;
const hourMs = 3_600_000;
export const breakerNow = Date.parse("2026-11-20T10:05:00Z");

export interface ActionFact {
  readonly id: number;
  readonly channel_key: string;
  readonly kind: string;
  readonly status: string;
  readonly reason: string;
  readonly attempts: number;
  readonly error: string | null;
}

export class BreakerWorld {
  constructor(
    private readonly world: World,
    readonly shop: TestWorkspace,
    readonly ads: AdSimulator,
  ) {}

  private get sql() {
    return this.world.platform.record;
  }

  /** A rule by CPA that pauses; its author is the user of this id. */
  async addRule(mode: RuleMode, author: number | null = null): Promise<number> {
    const definition = RuleDefinition.parse({
      watch: { kind: "metric", metric: "cpa", by: "channel" },
      condition: { kind: "probably", target: 200 },
      actions: ["notify", "pause_channel"],
      severity: "red",
    });
    const [rule] = await this.sql.rows<{ id: number }>(
      `INSERT INTO rule (workspace_id, name, definition, mode, created_by) VALUES ($1, 'CPA', $2::jsonb, $3, $4)
       RETURNING id`,
      [this.shop.id, JSON.stringify(definition), mode, author],
    );
    return rule?.id ?? 0;
  }

  /** Its verdict on a channel in the hour that it is, reached a minute ago. */
  async judged(ruleId: number, channel: string, verdict: Verdict): Promise<void> {
    const now = this.world.platform.now();
    const tick = Math.floor(now / hourMs) * hourMs;
    await this.sql.rows(
      `INSERT INTO rule_tick (workspace_id, tick, outcome, started_at, finished_at)
       VALUES ($1, to_timestamp($2::float8 / 1000), 'done', to_timestamp($3::float8 / 1000), to_timestamp($3::float8 / 1000))
       ON CONFLICT (workspace_id, tick) DO UPDATE SET finished_at = excluded.finished_at`,
      [this.shop.id, tick, now - 60_000],
    );
    await this.sql.rows(
      `INSERT INTO evaluation (rule_id, scope_key, tick, version, verdict, reason, figures)
       VALUES ($1, $2, to_timestamp($3::float8 / 1000), 1, $4, '', '{}')
       ON CONFLICT (rule_id, scope_key, tick) DO UPDATE SET verdict = excluded.verdict`,
      [ruleId, channel, tick, verdict],
    );
  }

  /** The rule fires on a channel: alert, verdict, outbox. */
  async fire(ruleId: number, channel: string, muted: string | null = null): Promise<number> {
    await this.judged(ruleId, channel, "bad");
    const now = this.world.platform.now();
    return this.sql.transaction(async (sql) => {
      const [alert] = await sql.rows<{ id: number }>(
        `INSERT INTO alert (workspace_id, rule_id, rule_version, severity, metric, scope_kind, scope_key, state, active_at,
           fired_at, figures, muted)
         VALUES ($1, $2, 1, 'red', 'cpa', 'channel', $3, 'firing', to_timestamp($4::float8 / 1000),
           to_timestamp($4::float8 / 1000), '{}', $5) RETURNING id`,
        [this.shop.id, ruleId, channel, now, muted],
      );
      const alertId = alert?.id ?? 0;
      await enqueue(sql, this.shop.id, "alert.fired", { alertId });
      return alertId;
    });
  }

  /** Hands over until nothing is due. */
  async work(): Promise<void> {
    while ((await handOver({ "alert.fired": [onAlertFired], "action.run": [runAction] })) > 0);
  }

  /** Hands over what becomes due within so many minutes, minute by minute. */
  async workFor(minutes: number): Promise<void> {
    for (let i = 0; i <= minutes; i++) {
      await this.work();
      this.world.setNow(this.world.platform.now() + 60_000);
    }
  }

  actions(): Promise<ActionFact[]> {
    return this.sql.rows<ActionFact>(
      "SELECT id, channel_key, kind, status, reason, attempts, error FROM ad_action WHERE workspace_id = $1 ORDER BY id",
      [this.shop.id],
    );
  }

  async state(channel: string): Promise<string> {
    const [row] = await this.sql.rows<{ state: string }>(
      "SELECT state FROM breaker WHERE workspace_id = $1 AND channel_key = $2",
      [this.shop.id, channel],
    );
    return row?.state ?? "closed";
  }

  async count(table: string, where: string): Promise<number> {
    const [row] = await this.sql.rows<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${table} WHERE workspace_id = $1 AND ${where}`,
      [this.shop.id],
    );
    return row?.rows ?? -1;
  }

  audit(action: string): Promise<{ subject: string; actor_name: string; detail: Record<string, unknown> }[]> {
    return this.sql.rows(
      "SELECT subject, actor_name, detail FROM audit_entry WHERE workspace_id = $1 AND action = $2 ORDER BY id",
      [this.shop.id, action],
    );
  }

  /** Somebody who holds a role in the workspace. */
  caller(id: number, name: string, role: Caller["role"] = "executive"): Caller {
    return { kind: "user", id, name, role, scopes: [], workspace: this.shop };
  }
}

let made = 0;

/** Each a workspace and a platform of its own; five channels of equal spend. */
export async function makeBreakerWorld(world: World): Promise<BreakerWorld> {
  world.setNow(breakerNow);
  const allowed = outboundAllow("127.0.0.1") ?? nothingAllowed;
  providePlatform({ ...world.platform, env: { ...world.platform.env, WARROOM_OUTBOUND_ALLOW: allowed } });
  const shop = await addWorkspace(world.platform, `breaker-${made++}`, "UTC");
  const channels = breakerChannels.map((key) => ({ key, name: key, kind: "paid_social" as const, match: [] }));
  await storeChannels(shop.id, channels);
  const rows = breakerChannels.flatMap((channel) =>
    Array.from({ length: 6 }, (_, day) => ({
      ...{ at: new Date(breakerNow - (day + 1) * 24 * hourMs - 5 * 60_000).toISOString(), channel, currency: "CNY" },
      ...{ impressions: 1_000, clicks: 50, cost: 1_000 },
    })),
  );
  await storeSpend(shop, "feed", rows);
  const ads = await openAdSimulator(breakerChannels);
  await storePolicy(shop.id, { mode: "act", endpoint: ads.url, secret: simulatorSecret });
  return new BreakerWorld(world, shop, ads);
}
