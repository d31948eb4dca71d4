/** Rows of the record as the projector reads them. */
import "server-only";
import type { JsonObject } from "#domain/base/clean-json.ts";
import type { TouchFacts } from "#domain/catalogue/touch.ts";
import { plainProperties } from "#domain/events/plain-properties.ts";
import type { IdentityClaim } from "#domain/people/identity-graph.ts";
import type { TimelineEvent } from "#domain/people/timeline.ts";
import type { WorkspaceFacts } from "./workspace-facts.ts";

export interface EventRow {
  readonly id: string;
  readonly workspace_id: number;
  readonly kind: string;
  readonly name: string;
  readonly at: number;
  readonly identity: string;
  readonly is_user: boolean;
  readonly anonymous: string | null;
  readonly previous: string | null;
  readonly touch: TouchFacts | null;
  readonly page: string | null;
  readonly device: string;
  readonly country: string;
  readonly revenue_minor: string | null;
  readonly currency: string | null;
  readonly order_id: string | null;
  readonly is_bot: boolean;
  readonly properties: JsonObject;
}

export function claimOf(row: EventRow): IdentityClaim {
  return {
    kind: row.kind,
    identity: row.identity,
    isUser: row.is_user,
    anonymous: row.anonymous,
    previous: row.previous,
  };
}

/** `facts` of the row's workspace; money in another currency without a rate of its day is unknown. */
export function timelineEvent(row: EventRow, facts: WorkspaceFacts): TimelineEvent {
  const { touch } = row;
  const tagged = touch !== null && Object.keys(touch).some((name) => name !== "referrerHost");
  const minor = row.revenue_minor === null ? null : Number(row.revenue_minor);
  return {
    id: Number(row.id),
    at: row.at,
    kind: row.kind,
    name: row.name,
    origin:
      touch === null
        ? null
        : {
            channel: facts.channelOf(touch),
            campaign: touch.campaign ?? "",
            creative: touch.content ?? "",
            tagged,
          },
    page: row.page,
    device: row.device,
    country: row.country,
    revenueMinor:
      minor === null ? null : facts.convert(minor, row.currency ?? facts.currency, dayOf(row.at, facts.timezone)),
    orderId: row.order_id,
    isBot: row.is_bot,
    browser: row.anonymous ?? row.identity,
    own: minor === null ? null : { minor, currency: row.currency ?? facts.currency },
    properties: plainProperties(row.properties),
  };
}

const days = new Map<string, Intl.DateTimeFormat>();

function dayOf(at: number, timezone: string): string {
  let format = days.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    days.set(timezone, format);
  }
  return format.format(at);
}
