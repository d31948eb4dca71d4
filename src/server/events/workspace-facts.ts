/** What the projector must know of each workspace: its clock, money, channel rules and exchange rates. */
import "server-only";
import { minorDigits } from "#domain/base/money.ts";
import { channelOf } from "#domain/catalogue/channel-of.ts";
import type { ChannelMatch } from "#domain/catalogue/channel-rule.ts";
import type { TouchFacts } from "#domain/catalogue/touch.ts";
import type { Sql } from "#platform/record/record.ts";
import { readChannelRules, readRates, readWorkspaces } from "./projection.sql.ts";

export interface WorkspaceFacts {
  readonly timezone: string;
  readonly currency: string;
  channelOf(touch: TouchFacts | null): string;
  /** Minor units of `currency` on a day (YYYY-MM-DD) in minor units of the workspace's; null where no rate is known. */
  convert(minor: number, currency: string, day: string): number | null;
}

interface WorkspaceRow {
  readonly id: number;
  readonly timezone: string;
  readonly currency: string;
}

export async function readWorkspaceFacts(sql: Sql): Promise<ReadonlyMap<number, WorkspaceFacts>> {
  const workspaces = await sql.rows<WorkspaceRow>(readWorkspaces);
  const rules = await sql.rows<{ workspace_id: number; key: string; match: ChannelMatch[] }>(readChannelRules);
  const rates = await sql.rows<{ workspace_id: number; day: string; currency: string; rate: number }>(readRates);
  const rateOf = new Map(rates.map((row) => [`${row.workspace_id} ${row.day} ${row.currency}`, row.rate]));
  return new Map(
    workspaces.map(({ id, timezone, currency }) => {
      const own = rules.filter((rule) => rule.workspace_id === id);
      return [
        id,
        {
          timezone,
          currency,
          channelOf: (touch) => channelOf(touch, own),
          convert: (minor, from, day) => {
            if (from === currency) return minor;
            const rate = rateOf.get(`${id} ${day} ${from}`);
            return rate === undefined
              ? null
              : Math.round(minor * rate * 10 ** (minorDigits(currency) - minorDigits(from)));
          },
        },
      ];
    }),
  );
}
